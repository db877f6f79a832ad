import { idFrom } from '@/access/values'
import { takeForm, textOf } from '@/app/_lib/forms'
import { seeOther } from '@/app/_lib/seeOther'
import { scheduleDrills } from '@/drills/actions/schedule'
import { isDay } from '@/shared/days'

const yearOf = (form: FormData) => (/^20\d{2}$/.test(textOf(form, 'year')) ? textOf(form, 'year') : '')

/** Puts the proposed drills into the programme. */
export function POST(request: Request): Promise<Response> {
  return takeForm(
    request,
    (form) => `/drills?year=${yearOf(form)}`,
    async ({ req, form, now }) => {
      const rows = form.getAll('row').flatMap((value) => {
        const [id = '', day] = String(value).split(' ')
        const plan = idFrom(req, id)
        return plan !== undefined && isDay(day) ? [{ plan, day }] : []
      })
      const count = await scheduleDrills(req, { year: Number(yearOf(form)), rows, now })
      return `已排入 ${count} 次演练。`
    },
  )
}

/** Somebody who types the address gets the programme. */
export function GET(): Response {
  return seeOther('/drills')
}
