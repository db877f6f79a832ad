import type { Day, DueItem } from '../model'
import { daysBetween } from './days'

/** When people are told of an item: once as it comes near, once a week before, once when its day has passed. */
export type Stage = 'soon' | 'week' | 'overdue'

const WEEK_DAYS = 7

/** The stage of a due day; undefined while it is too far off. */
export function stageOf(dueOn: Day, today: Day, noticeDays: number): Stage | undefined {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'overdue'
  if (left > noticeDays) return undefined
  return left <= WEEK_DAYS ? 'week' : 'soon'
}

/** What a notice is told once for; a new due day of the same thing is told anew. */
export function noticeKey({ key, dueOn }: Pick<DueItem, 'key' | 'dueOn'>, stage: Stage): string {
  return `due/${key}/${dueOn}/${stage}`
}
