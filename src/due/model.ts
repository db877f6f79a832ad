import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'

/** Days that break the week's rhythm, as the State Council announces them each year. */
export const dayKinds = {
  holiday: label('放假', 'Holiday'),
  workday: label('调休上班', 'Make-up working day'),
} satisfies Record<string, Bilingual>
export type DayKind = keyof typeof dayKinds

/** What can be due. */
export const dueKinds = {
  review: label('文件复审', 'Review of a document'),
  filing: label('预案备案', 'Filing of a plan'),
  drill: label('应急演练', 'Drill'),
  correction: label('整改项', 'Corrective action'),
  certificate: label('证书到期与复审', 'Certificate'),
  rating: label('星级到期', 'End of a rating'),
  supplies: label('物资检查', 'Check of supplies'),
  acknowledgement: label('阅读确认', 'Acknowledgement'),
  training: label('培训班次', 'Training session'),
} satisfies Record<string, Bilingual>
export type DueKind = keyof typeof dueKinds

/** A calendar day of the office, `2026-11-23`. */
export type Day = string

export interface DueItem {
  /** The same for the same thing whenever it is asked for. */
  key: string
  kind: DueKind
  title: string
  dueOn: Day
  department?: Id | undefined
  /** Whom it concerns, for what is due of one person. */
  staff?: Id | undefined
  staffName?: string | undefined
  /** Holders of these posts are concerned too. */
  posts?: Id[]
  /** How far it has come, in words. */
  progress?: string
  /** Where a reader of the site finds it. */
  href?: string | undefined
  /** Where it is kept in the console. */
  adminHref?: string
  /** Years whose holidays are not imported, so that the day was counted by Monday to Friday. */
  estimatedYears?: number[]
}

/** An item as lists show it. */
export interface ListedItem extends DueItem {
  departmentName: string | null
  /** Its day was before today. */
  isOverdue: boolean
}

/** Whose eyes a list is made for. */
export interface Viewer {
  roles: Role[]
  /** His departments and those below. */
  departments: Id[]
  staff: Id | undefined
  posts: Id[]
}

/** Which items of a kind are somebody's business: all of them, or those of departments, of a person, of posts. */
export interface Reach {
  isWide: boolean
  departments: Id[]
  staff: Id | undefined
  posts: Id[]
}

/** How far ahead the lists of what is due look, in days. */
export const AHEAD_DAYS = 365
/** Days before the due day from which an item is called near. */
export const NEAR_DAYS = 30
/** Nothing in the records is older: what was due then is still overdue. */
export const FIRST_DAY: Day = '2000-01-01'
