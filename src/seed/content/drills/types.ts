import type { DepartmentKey } from '../departments'
import type { StaffKey } from '../people'
import type { Day } from '../types'
import type { TimelineKind } from './timelines'

export interface DrillFinding {
  description: string
  owner: StaffKey
  dueOn: Day
  closedOn?: Day
}

export interface DrillSeed {
  title: string
  plan: string
  department: DepartmentKey
  form: 'tabletop' | 'full-scale'
  scope: 'single' | 'comprehensive'
  status: 'held' | 'planned' | 'cancelled'
  heldOn: Day
  place: string
  lead: StaffKey
  participants: readonly StaffKey[]
  /** Staff and others, such as students who left the building. */
  participantCount?: number
  scenario: string
  timeline?: { kind: TimelineKind; minutes: readonly number[] }
  /** Scores of the items of the evaluation sheet, in their order; together the drill's score out of 100. */
  marks?: readonly number[]
  conclusion?: string
  findings: readonly DrillFinding[]
}
