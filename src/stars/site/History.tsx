import { formatDate, formatScore } from '@/shared/format'
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
            <summary className="py-2">
              <span className="flex-1">
                {formatDate(evaluation.evaluatedOn)}
                <span className="block text-sm font-normal text-soft">{evaluation.name}</span>
              </span>
              <span className="flex flex-col items-end sm:flex-row sm:items-center sm:gap-4">
                <Stars stars={evaluation.stars} size={16} />
                <span className="min-w-16 text-end font-normal">{formatScore(evaluation.totalScore)} 分</span>
              </span>
            </summary>
            <div className="pb-4 ps-7">
              <Facts
                facts={[
                  { term: '等次', value: evaluation.grade },
                  {
                    term: '检查得分',
                    value: evaluation.inspectionScore === null ? null : `${formatScore(evaluation.inspectionScore)} 分`,
                  },
                  {
                    term: '用户评分',
                    value: evaluation.userScore === null ? null : `${formatScore(evaluation.userScore)} 分`,
                  },
                  { term: '有效期至', value: formatDate(evaluation.validUntil) },
                  {
                    term: '问题与建议',
                    value: evaluation.findings ? (
                      <span className="whitespace-pre-line">{evaluation.findings}</span>
                    ) : null,
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
