import { formatDate, formatNumber } from '@/shared/format'
import { Facts } from '@/ui/Facts'
import { Stars } from '@/ui/Stars'
import type { StarStandard } from '../queries'

type Entry = StarStandard['evaluations'][number]

/** Every evaluation by this standard, latest first; each opens to its scores and findings. */
export function History({ evaluations }: { evaluations: Entry[] }) {
  return (
    <ol className="border-t border-line">
      {evaluations.map((evaluation) => (
        <li key={evaluation.id} className="border-b border-line">
          <details className="disclosure">
            <summary className="flex-wrap py-2">
              <span className="min-w-32 flex-1">
                {evaluation.name}
                <span className="block text-sm font-normal text-soft">{formatDate(evaluation.evaluatedOn)}</span>
              </span>
              <Stars stars={evaluation.stars} size={16} />
              <span className="font-normal">{formatNumber(evaluation.totalScore)} 分</span>
            </summary>
            <div className="pb-4 ps-7">
              <Facts
                facts={[
                  { term: '等次', value: evaluation.grade },
                  { term: '检查得分', value: evaluation.inspectionScore === null ? null : `${formatNumber(evaluation.inspectionScore)} 分` },
                  { term: '用户评分', value: evaluation.userScore === null ? null : `${formatNumber(evaluation.userScore)} 分` },
                  { term: '有效期至', value: formatDate(evaluation.validUntil) },
                  {
                    term: '问题与建议',
                    value: evaluation.findings ? <span className="whitespace-pre-line">{evaluation.findings}</span> : null,
                  },
                ]}
              />
            </div>
          </details>
        </li>
      ))}
    </ol>
  )
}
