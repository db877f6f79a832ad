import { idFrom } from '@/access/values'
import { takeForm, textOf } from '@/app/_lib/forms'
import { seeOther } from '@/app/_lib/seeOther'
import { checkIn, listPeople } from '@/drills/actions/checkIn'

const pageOf = (form: FormData) => `/drills/${encodeURIComponent(textOf(form, 'drill'))}/check-in`

/** Takes a check-in by code, or a list of people. */
export function POST(request: Request): Promise<Response> {
  return takeForm(request, pageOf, async ({ req, form, now }) => {
    const drill = idFrom(req, textOf(form, 'drill')) ?? 0
    if (textOf(form, 'do') === 'list') {
      const people = form.getAll('person').flatMap((value) => idFrom(req, String(value)) ?? [])
      const added = await listPeople(req, { drill, people, now })
      return added > 0 ? `已登记 ${added} 人。` : '所选人员都已签到，没有新增。'
    }
    const outcome = await checkIn(req, { drill, token: textOf(form, 'token'), now })
    return outcome === 'added' ? '签到成功。' : '您已签到，不用重复操作。'
  })
}

/** Somebody who types the address gets the programme. */
export function GET(): Response {
  return seeOther('/drills')
}
