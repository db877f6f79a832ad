import type { CollectionSlug, Where } from 'payload'
import type { Role } from '@/access/model'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'

/** Collections that the dashboard counts, lists or offers to create. */
export type DashboardSlug = Extract<
  CollectionSlug,
  | 'sops'
  | 'emergency-plans'
  | 'manual-editions'
  | 'star-standards'
  | 'evaluations'
  | 'summaries'
  | 'drills'
  | 'supplies'
  | 'training-sessions'
  | 'training-records'
  | 'certifications'
  | 'staff'
  | 'users'
>

/** Documents with drafts: their lists show the newest version, so they are counted by it. */
export const versionedSlugs = [
  'sops',
  'emergency-plans',
  'manual-editions',
  'star-standards',
  'evaluations',
  'summaries',
] as const
export type VersionedSlug = (typeof versionedSlugs)[number]

/** Who looks at the dashboard. */
export interface Viewer {
  id: Id
  roles: Role[]
  /** His departments and those below. */
  departments: Id[]
}

/** Overdue: the day has passed. Due: it comes soon. Plain: nothing presses. */
export type Tone = 'overdue' | 'due' | 'plain'

/** A filter as the console's lists write it: one of the groups holds, and in it every condition. */
export type Filter = Where[][]

/** A number that opens the list of what it counts. */
export interface Figure {
  key: string
  label: Bilingual
  collection: DashboardSlug
  filter: Filter
  /** The filter asks about a related document, which the list's filter panel cannot show: the list opens by ids. */
  opensByIds?: boolean
}

/** A figure that asks somebody to do something. */
export interface Task extends Figure {
  tone: Tone
}

export interface OverviewRow {
  collection: DashboardSlug
  figures: Figure[]
}

/** Ids that a list's address can carry without growing out of hand. */
export const MAX_IDS = 100

export type Counted<Item extends Figure> = Item & { count: number }

export const toneLabels: Record<Tone, Bilingual> = {
  overdue: label('逾期', 'Overdue'),
  due: label('将到期', 'Due soon'),
  plain: label('待办', 'To do'),
}

/** What each collection's “create” is called on the dashboard. */
export const actionLabels: Record<DashboardSlug, Bilingual> = {
  sops: label('新建服务标准', 'New standard'),
  'emergency-plans': label('新建应急预案', 'New emergency plan'),
  'manual-editions': label('编制手册版次', 'New manual edition'),
  'star-standards': label('新建星级标准', 'New star standard'),
  evaluations: label('开始星级评定', 'New evaluation'),
  summaries: label('撰写年度总结', 'New summary'),
  supplies: label('登记物资', 'Register a supply'),
  drills: label('登记应急演练', 'New drill'),
  'training-sessions': label('登记培训班次', 'New training session'),
  'training-records': label('录入培训记录', 'New training record'),
  certifications: label('录入技能认证', 'New certification'),
  staff: label('新增员工', 'New staff member'),
  users: label('新增账号', 'New user'),
}

/** What somebody in each role most often begins, first things first. */
export const actionsByRole: Record<Role, DashboardSlug[]> = {
  admin: ['sops', 'emergency-plans', 'drills', 'training-sessions', 'certifications', 'users'],
  editor: ['sops', 'emergency-plans', 'drills', 'star-standards', 'summaries'],
  reviewer: [],
  hr: ['certifications', 'training-sessions', 'training-records', 'staff'],
  inspector: ['evaluations'],
  staff: [],
}

/** Whose latest changes each role follows. */
export const recentByRole: Record<Role, DashboardSlug[]> = {
  admin: ['sops', 'emergency-plans', 'manual-editions', 'star-standards', 'evaluations', 'summaries', 'drills'],
  editor: ['sops', 'emergency-plans', 'star-standards', 'summaries', 'drills'],
  reviewer: ['sops', 'emergency-plans', 'manual-editions', 'star-standards', 'evaluations', 'summaries', 'drills'],
  hr: ['certifications', 'training-sessions', 'training-records', 'staff'],
  inspector: ['evaluations'],
  staff: [],
}
