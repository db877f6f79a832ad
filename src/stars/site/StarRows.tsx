import { formatDate, formatScore, machineDate } from '@/shared/format'
import { Stars } from '@/ui/Stars'
import type { Evaluation } from '../queries'

/** Ratings as rows: who, the stars, the score, and from when the evidence is. */
export function StarRows({
  evaluations,
  showDepartment = true,
}: {
  evaluations: Evaluation[]
  showDepartment?: boolean
}) {
  return (
    <ul className="rows">
      {evaluations.map((evaluation) => (
        <li key={evaluation.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
          <div>
            <p className="font-bold">
              {evaluation.standard?.href ? (
                <a href={evaluation.standard.href} className="row-link">
                  {evaluation.name}
                </a>
              ) : (
                evaluation.name
              )}
            </p>
            <p className="text-sm text-faint">
              {[showDepartment ? evaluation.department?.name : null, evaluation.standard?.title]
                .filter((text) => text && text !== evaluation.name)
                .join('　')}
            </p>
          </div>
          <div className="sm:text-end">
            <p className="flex items-center gap-x-4 sm:justify-end">
              <Stars stars={evaluation.stars} />
              <span className="min-w-16 text-end">{formatScore(evaluation.totalScore)} 分</span>
            </p>
            <p className="text-sm text-faint">
              <time dateTime={machineDate(evaluation.evaluatedOn)}>{formatDate(evaluation.evaluatedOn)}</time> 评定
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
