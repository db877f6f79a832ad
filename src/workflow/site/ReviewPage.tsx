import { formatDate, formatMoment } from '@/shared/format'
import { Chip, type Tone } from '@/ui/Chip'
import { type Fact, Facts } from '@/ui/Facts'
import { Notice } from '@/ui/Notice'
import { PageHeader } from '@/ui/PageHeader'
import { Section } from '@/ui/Section'
import type { Difference as DifferenceData } from '../diff/types'
import {
  type CaseStatus,
  caseKinds,
  caseStatuses,
  changeKinds,
  controlledLabels,
  type DocumentFinding,
  revisionTriggers,
} from '../model'
import type { Review } from '../queries/review'
import { DecisionForm } from './DecisionForm'
import { Difference } from './Difference'
import { RemarkBox } from './RemarkBox'
import { ReviewFindings } from './ReviewFindings'
import { Timeline } from './Timeline'

const tones: Record<CaseStatus, Tone> = {
  open: 'review',
  approved: 'due',
  done: 'ok',
  returned: 'due',
  withdrawn: 'plain',
}

const thanks: Record<string, string> = {
  approve: '已记录您的审核意见：通过。',
  return: '已退回修改，编写人会收到您的意见。',
}

interface Props {
  review: Review
  /** What would change; null once there is nothing to decide. */
  difference: DifferenceData | null
  /** What the collection's own check says of it. */
  findings: DocumentFinding[]
  /** Why the form before was refused. */
  problem: string | undefined
  done: unknown
}

/** One submission: what it asks for, what would change, what was said, and the decision. */
export function ReviewPage({ review, difference, findings, problem, done }: Props) {
  const { found, history } = review
  const isDone = typeof done === 'string' ? thanks[done] : undefined
  return (
    <article>
      <PageHeader
        title={found.title}
        trail={[
          { name: '我的岗位', href: '/me' },
          { name: '待我审批', href: '/me/approvals' },
        ]}
        meta={<Meta review={review} />}
      />
      <div className="stack pt-6">
        {problem ? (
          <Notice kind="alarm" isAlert>
            <p>{problem}</p>
          </Notice>
        ) : null}
        {isDone && !problem ? (
          <Notice kind="info" isAlert>
            <p>
              {isDone}
              <a href="/me/approvals">继续处理其他文件</a>
            </p>
          </Notice>
        ) : null}
        <Standing review={review} />
        <Facts facts={factsOf(review)} />
      </div>
      <ReviewFindings findings={findings} />
      {difference ? (
        <Section id="difference" title={difference.isFirst ? '送审内容' : '与现行版本的差异'}>
          <Difference
            difference={difference}
            {...(review.mayDecide ? { aside: (label: string) => <RemarkBox place={label} /> } : {})}
          />
        </Section>
      ) : null}
      {review.mayDecide ? (
        <Section id="decide" title="审核">
          <DecisionForm id={found.id} revision={found.revision} isRetirement={found.kind === 'retirement'} />
        </Section>
      ) : null}
      <Section id="timeline" title="经过">
        <Timeline entries={history.entries} />
      </Section>
    </article>
  )
}

function Meta({ review: { found } }: { review: Review }) {
  return (
    <>
      {found.documentCode ? <span>{found.documentCode}</span> : null}
      <Chip>{controlledLabels[found.documentCollection].zh}</Chip>
      <Chip>{`${caseKinds[found.kind].zh}${found.label ? ` ${found.label} 版` : ''}`}</Chip>
      <Chip tone={tones[found.status]} icon={found.status === 'done' ? 'check' : 'clock'}>
        {caseStatuses[found.status].zh}
      </Chip>
      {found.isEmergency ? (
        <Chip tone="alarm" icon="warning">
          紧急发布
        </Chip>
      ) : null}
    </>
  )
}

/** Whose turn it is, or why there is nothing to decide. */
function Standing({ review: { found, mayDecide, waitsFor, stepName, after } }: { review: Review }) {
  if (found.status !== 'open') return null
  if (!after)
    return (
      <Notice kind="warning">
        <p>文件内容在送审后有变化，须由编写人撤回并重新提交。</p>
      </Notice>
    )
  const step = found.steps.length > 1 ? `第 ${found.currentStep + 1} 步，共 ${found.steps.length} 步` : null
  return (
    <p>
      {mayDecide ? '现在由您审核' : `等待${waitsFor.length > 0 ? waitsFor.join('、') : '审核人'}审核`}
      {stepName ? `（${[stepName, step].filter(Boolean).join('，')}）` : ''}。
    </p>
  )
}

function factsOf({ found, before }: Review): Fact[] {
  const versions = found.kind === 'release' ? `${before?.label ?? '（首次发布）'} → ${found.label ?? ''}` : found.label
  return [
    { term: '版本', value: versions },
    { term: '修订幅度', value: found.kind === 'release' && found.change ? changeKinds[found.change].zh : null },
    { term: '修订情形', value: found.trigger ? revisionTriggers[found.trigger].zh : null },
    {
      term: found.kind === 'release' ? '说明' : '废止原因',
      value: <span className="whitespace-pre-line">{found.reason}</span>,
    },
    { term: '提交人', value: found.submittedByName },
    { term: '提交时间', value: formatMoment(found.createdAt) },
    {
      term: '生效日期',
      value: found.kind === 'release' ? formatDate(found.effectiveDate) || '发布之日' : null,
    },
    { term: '定时生效', value: found.takesEffectAt ? formatMoment(found.takesEffectAt) : null },
  ]
}
