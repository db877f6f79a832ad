import { formatDate } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { answerName } from '../model'
import type { AckRequest, AskedQuestion } from '../queries/request'

interface Props {
  request: AckRequest | null
}

/** Says on top of a document that it waits for its reader's confirmation, and where that is given. */
export function AcknowledgeHint({ request }: Props) {
  if (!request || request.confirmed) return null
  return (
    <p className="no-print sticky top-0 z-10 -mx-4 border-b border-due bg-due-wash px-4 text-sm">
      <a href="#acknowledge" className="inline-flex min-h-11 items-center gap-2 text-due">
        <Icon name={request.isOverdue ? 'warning' : 'clock'} size={18} />
        须阅读确认，读到文末可确认
        <span>（{request.isOverdue ? '已逾期' : `${formatDate(request.dueOn)}前`}）</span>
      </a>
    </p>
  )
}

/**
 * The end of a document: its reader confirms that he has read it, or reads when he did.
 * @param message why what he just sent was not taken
 */
export function Acknowledge({ request, message }: Props & { message: string | undefined }) {
  if (!request) return null
  return (
    <Section id="acknowledge" title="阅读确认">
      {request.confirmed ? (
        <p className="measure flex items-start gap-2 text-ok">
          <span className="pt-1">
            <Icon name="check" />
          </span>
          您已于 {formatDate(request.confirmed.confirmedAt)} 确认 {request.confirmed.versionLabel} 版。
        </p>
      ) : (
        <div className="stack">
          {message ? (
            <Notice kind="warning" isAlert>
              <p>{message}</p>
            </Notice>
          ) : null}
          <ConfirmForm request={request} />
        </div>
      )}
    </Section>
  )
}

function ConfirmForm({ request }: { request: AckRequest }) {
  const { collection, documentId, versionLabel, dueOn, isOverdue, questions } = request
  return (
    <form action="/acknowledge" method="post" className="no-print card stack measure">
      <input type="hidden" name="collection" value={collection} />
      <input type="hidden" name="document" value={String(documentId)} />
      <input type="hidden" name="version" value={versionLabel} />
      {isOverdue ? (
        <p>
          {versionLabel} 版的确认期限为 {formatDate(dueOn)}，
          <strong className="text-alarm">已逾期，请尽快确认。</strong>
        </p>
      ) : (
        <p>
          请在 <strong>{formatDate(dueOn)}</strong> 前确认 {versionLabel} 版。
        </p>
      )}
      {questions.length > 0 ? (
        <p className="text-soft">请先回答 {questions.length} 道题，全部答对后才能确认。</p>
      ) : null}
      {questions.map((question, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is known by its place, two may read the same
        <Question key={index} question={question} number={index} />
      ))}
      <button type="submit" className="button w-full sm:w-auto">
        我已阅读并理解，确认
      </button>
    </form>
  )
}

function Question({ question, number }: { question: AskedQuestion; number: number }) {
  const { isMultiple, choices } = question
  return (
    <fieldset>
      <legend className="font-bold">
        {number + 1}. {question.question}
        {isMultiple ? <span className="text-soft">（多选）</span> : null}
      </legend>
      {choices.map((choice, index) => (
        <label key={choice} className="flex min-h-11 items-center gap-3">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={answerName(number)}
            value={index}
            required={!isMultiple}
            className="size-5 flex-none accent-pine"
          />
          <span>{choice}</span>
        </label>
      ))}
    </fieldset>
  )
}
