import { DECISION_FORM, REMARK_PREFIX } from './DecisionForm'

/** A remark on one part of the text, folded until somebody has one. */
export function RemarkBox({ place }: { place: string }) {
  return (
    <details className="no-print pt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-pine">
        对「{place}」提意见
      </summary>
      <textarea
        form={DECISION_FORM}
        name={`${REMARK_PREFIX}${place}`}
        aria-label={`对「${place}」的意见`}
        className="field"
        rows={3}
        maxLength={2000}
      />
    </details>
  )
}
