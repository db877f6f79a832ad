import type { Day } from '@/shared/days'
import { type Id, sameId } from '@/shared/ids'

export type CheckInState = 'open' | 'cancelled' | 'undated' | 'too-early' | 'over'

/** Whether people may check in to a drill: on its own day, by the office's clock, unless it was cancelled. */
export function checkInState(drill: { status: string; day: Day | undefined }, today: Day): CheckInState {
  if (drill.status === 'cancelled') return 'cancelled'
  if (!drill.day) return 'undated'
  if (drill.day > today) return 'too-early'
  return drill.day < today ? 'over' : 'open'
}

/** Whether somebody stands on the list already. */
export const isCheckedIn = (attendance: { staff: unknown }[], staff: Id): boolean =>
  attendance.some((row) => sameId(row.staff, staff))
