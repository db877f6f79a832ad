import { formId, takeForm, textOf } from '@/app/_lib/forms'
import { seeOther } from '@/app/_lib/seeOther'
import { answerCorrection } from '@/corrections/actions/answer'

const outcomes = { close: '整改已完成。', reopen: '整改项已重新打开。', note: '已保存。' } as const
const isOutcome = (text: string): text is keyof typeof outcomes => text in outcomes

/** Takes what was done about a finding, from who answers for it. */
export function POST(request: Request): Promise<Response> {
  return takeForm(
    request,
    (form) => `/corrections/${encodeURIComponent(textOf(form, 'correction'))}`,
    async ({ req, form, now }) => {
      const wanted = textOf(form, 'do')
      const outcome = isOutcome(wanted) ? wanted : 'note'
      const id = formId(req, textOf(form, 'correction')) ?? 0
      const [measure, evidenceNote] = [textOf(form, 'measure'), textOf(form, 'evidenceNote')]
      await answerCorrection(req, { id, measure, evidenceNote, outcome, now })
      return outcomes[outcome]
    },
  )
}

/** Somebody who types the address gets the register. */
export function GET(): Response {
  return seeOther('/corrections')
}
