import { addDays } from '@/shared/calendar'
import type { Id } from '@/shared/ids'
import { label } from '@/shared/label'
import { MAX_IDS, type Task } from '../model'

/** How far ahead an ending evaluation is announced: a new inspection takes weeks to arrange. */
const EVALUATION_DAYS = 60

export function drillTask(plans: Id[]): Task {
  return {
    key: 'drills-missing',
    label: label('现场处置方案本半年未安排演练', 'On-site plans without a drill this half-year'),
    collection: 'emergency-plans',
    tone: 'due',
    filter: [[{ id: { in: plans.slice(0, MAX_IDS) } }]],
  }
}

interface Ending {
  id: Id
  validUntil: string | null
}

/** Of each subject's latest evaluation: those that have ended and those that end soon. */
export function evaluationEndings(latest: Ending[], today: string): { task: Task; count: number }[] {
  const horizon = addDays(today, EVALUATION_DAYS)
  const ended = latest.filter(({ validUntil }) => validUntil !== null && validUntil < today)
  const ending = latest.filter(({ validUntil }) => validUntil !== null && validUntil >= today && validUntil < horizon)
  const task = (tone: 'overdue' | 'due', zh: string, en: string, found: Ending[]) => ({
    count: found.length,
    task: {
      key: `evaluations-${tone}`,
      label: label(zh, en),
      collection: 'evaluations',
      tone,
      filter: [[{ id: { in: found.slice(0, MAX_IDS).map(({ id }) => id) } }]],
    } satisfies Task,
  })
  return [
    task('overdue', '星级评定已过有效期，须重新评定', 'Evaluations past their validity', ended),
    task('due', `星级评定 ${EVALUATION_DAYS} 天内到期`, `Evaluations ending within ${EVALUATION_DAYS} days`, ending),
  ]
}
