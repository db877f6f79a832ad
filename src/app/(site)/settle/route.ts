import { idFrom } from '@/access/values'
import { backWith, takeForm, textOf } from '@/app/_lib/forms'
import { seeOther } from '@/app/_lib/seeOther'
import { answerCorrection } from '@/corrections/actions/answer'
import { MAX_PHOTOS_BYTES } from '@/corrections/rules/photos'

const outcomes = { close: '整改已完成。', reopen: '整改项已重新打开。', note: '已保存。' } as const
const isOutcome = (text: string): text is keyof typeof outcomes => text in outcomes

/** The form's own fields, beside the photos. */
const FORM_BYTES = 64 * 1024

/** Pictures that were chosen; a browser sends an empty file for a field that was left alone. */
async function photosOf(form: FormData) {
  const files = form.getAll('photo').filter((file) => typeof file !== 'string')
  const chosen = files.filter(({ size }) => size > 0)
  return Promise.all(chosen.map(async (file) => ({ name: file.name, data: Buffer.from(await file.arrayBuffer()) })))
}

/** Takes what was done about a finding, from who answers for it. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_PHOTOS_BYTES + FORM_BYTES)
    return backWith('/corrections', `照片合计超过 ${MAX_PHOTOS_BYTES / 1024 / 1024} MB，没有保存。请分次上传。`)
  return takeForm(
    request,
    (form) => `/corrections/${encodeURIComponent(textOf(form, 'correction'))}`,
    async ({ req, form, now }) => {
      const wanted = textOf(form, 'do')
      const outcome = isOutcome(wanted) ? wanted : 'note'
      const id = idFrom(req, textOf(form, 'correction')) ?? 0
      const [measure, evidenceNote] = [textOf(form, 'measure'), textOf(form, 'evidenceNote')]
      const photos = await photosOf(form)
      await answerCorrection(req, { id, measure, evidenceNote, outcome, reason: textOf(form, 'reason'), photos, now })
      return outcomes[outcome]
    },
  )
}

/** Somebody who types the address gets the register. */
export function GET(): Response {
  return seeOther('/corrections')
}
