import type { Id } from '@/shared/ids'

/** The form's id: remarks beside the sections of the text belong to it too. */
export const DECISION_FORM = 'decision'
/** Names of the fields that carry a remark on a section; the section's name follows. */
export const REMARK_PREFIX = 'remark:'

/** Approve, or return with a comment: a plain form that works without JavaScript. */
export function DecisionForm({ id, revision, isRetirement }: { id: Id; revision: number; isRetirement: boolean }) {
  return (
    <form id={DECISION_FORM} action="/approvals/decide" method="post" className="card stack no-print max-w-160">
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <div>
        <label htmlFor="comment" className="font-bold">
          审核意见
        </label>
        <p id="comment-hint" className="text-sm text-soft">
          退回时必填：要改什么、为什么。对某一部分的意见可写在上面对应的段落旁。
        </p>
        <textarea
          id="comment"
          name="comment"
          className="field mt-1"
          rows={4}
          maxLength={4000}
          aria-describedby="comment-hint"
        />
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="decision" value="approve" className="button">
          {isRetirement ? '同意废止' : '审核通过'}
        </button>
        <button type="submit" name="decision" value="return" className="button button-quiet">
          退回修改
        </button>
      </div>
    </form>
  )
}
