import type { Where } from 'payload'
import { addDays } from '@/shared/calendar'
import { type Bilingual, label } from '@/shared/label'
import type { DashboardSlug, Filter, Task, Tone, Viewer } from '../model'
import { scopeOf } from './scope'

/** How far ahead a review, a drill or a supply check is announced. */
const SOON_DAYS = 30
/** How far ahead training sessions are announced. */
const SESSION_DAYS = 14
/** Steps in which HR looks ahead at certificates. */
const CERTIFICATE_DAYS = [30, 60, 90] as const

/** Retired documents keep their status: readers find them by link, nobody has to look after them. */
const inForce: Where[] = [{ _status: { equals: 'published' } }, { state: { not_equals: 'retired' } }]
const before = (field: string, day: string): Where => ({ [field]: { less_than: day } })
const between = (field: string, from: string, to: string): Where[] => [
  { [field]: { greater_than_equal: from } },
  { [field]: { less_than: to } },
]

interface Window {
  collection: DashboardSlug
  field: string
  key: string
  overdue: Bilingual
  due: Bilingual
  conditions: Where[]
}

/** The pair of tasks that a date gives: past and soon. */
function aroundDate({ collection, field, key, overdue, due, conditions }: Window, today: string): Task[] {
  const task = (tone: Tone, text: Bilingual, dates: Where[]): Task => ({
    key: `${key}-${tone}`,
    label: text,
    collection,
    tone,
    filter: [[...conditions, ...dates]],
  })
  return [
    task('overdue', overdue, [before(field, today)]),
    task('due', due, between(field, today, addDays(today, SOON_DAYS))),
  ]
}

const reviews = [
  ['sops', '服务标准', 'Standards'],
  ['emergency-plans', '应急预案', 'Emergency plans'],
  ['star-standards', '星级标准', 'Star standards'],
  ['manual-editions', '应急预案手册', 'Manuals'],
] as const

function documentTasks(viewer: Viewer, today: string): Task[] {
  const scope = scopeOf(viewer, [], ['editor', 'reviewer'])
  if (!scope) return []
  return reviews.flatMap(([collection, zh, en]) =>
    aroundDate(
      {
        collection,
        field: 'nextReviewDate',
        key: `review-${collection}`,
        overdue: label(`${zh}复审已逾期`, `${en} past their review`),
        due: label(`${zh} ${SOON_DAYS} 天内须复审`, `${en} to review within ${SOON_DAYS} days`),
        conditions: [...inForce, ...scope],
      },
      today,
    ),
  )
}

function planTasks(viewer: Viewer, today: string): Task[] {
  const scope = scopeOf(viewer, [], ['editor', 'reviewer'])
  if (!scope) return []
  const drills = {
    collection: 'drills',
    field: 'heldOn',
    key: 'drills',
    overdue: label('演练日期已过，结果未登记', 'Drills past their date without a result'),
    due: label(`${SOON_DAYS} 天内的演练`, `Drills within ${SOON_DAYS} days`),
    conditions: [{ status: { equals: 'planned' } }, ...scope],
  } satisfies Window
  const supplies = {
    collection: 'emergency-plans',
    field: 'supplies.checkDueOn',
    key: 'supplies',
    overdue: label('预案的应急物资逾期未检查', 'Plans with supplies past their check'),
    due: label(`预案的应急物资 ${SOON_DAYS} 天内须检查`, `Plans with supplies to check within ${SOON_DAYS} days`),
    conditions: [...inForce, ...scope],
  } satisfies Window
  const register = {
    collection: 'supplies',
    field: 'checkDueOn',
    key: 'register',
    overdue: label('应急物资逾期未检查', 'Supplies past their check'),
    due: label(`应急物资 ${SOON_DAYS} 天内须检查`, `Supplies to check within ${SOON_DAYS} days`),
    conditions: scope,
  } satisfies Window
  return [...aroundDate(drills, today), ...aroundDate(register, today), ...aroundDate(supplies, today)]
}

/** Certificates whose expiry or next review lies in a range, of people who work here and whose card was not revoked. */
function certificateFilter(dates: (field: string) => Where[], scope: Where[]): Filter {
  const standing: Where[] = [{ revokedOn: { exists: false } }, { 'staff.status': { not_equals: 'left' } }, ...scope]
  return ['expiresOn', 'nextReviewOn'].map((field) => [...dates(field), ...standing])
}

function certificateTasks(viewer: Viewer, today: string): Task[] {
  const scope = scopeOf(viewer, ['hr'], ['editor', 'reviewer'])
  if (!scope) return []
  const overdue: Task = {
    key: 'certificates-overdue',
    label: label('证书已过期或复审逾期', 'Certificates expired or past their review'),
    collection: 'certifications',
    tone: 'overdue',
    filter: certificateFilter((field) => [before(field, today)], scope),
    opensByIds: true,
  }
  const steps = viewer.roles.includes('hr') ? CERTIFICATE_DAYS : CERTIFICATE_DAYS.slice(0, 1)
  const due = steps.map(
    (days): Task => ({
      key: `certificates-${days}`,
      label: label(`证书 ${days} 天内到期或须复审`, `Certificates due within ${days} days`),
      collection: 'certifications',
      tone: 'due',
      filter: certificateFilter((field) => between(field, today, addDays(today, days)), scope),
      opensByIds: true,
    }),
  )
  return [overdue, ...due]
}

function trainingTasks(viewer: Viewer, today: string): Task[] {
  const scope = scopeOf(viewer, ['hr'])
  if (!scope) return []
  const planned: Where = { status: { equals: 'planned' } }
  return [
    {
      key: 'sessions-overdue',
      label: label('培训时间已过，出勤未登记', 'Training sessions past their date without attendance'),
      collection: 'training-sessions',
      tone: 'overdue',
      filter: [[planned, before('startsAt', today), ...scope]],
    },
    {
      key: 'sessions-due',
      label: label(`${SESSION_DAYS} 天内的培训班次`, `Training sessions within ${SESSION_DAYS} days`),
      collection: 'training-sessions',
      tone: 'due',
      filter: [[planned, ...between('startsAt', today, addDays(today, SESSION_DAYS)), ...scope]],
    },
  ]
}

function evaluationTasks(viewer: Viewer): Task[] {
  if (!viewer.roles.includes('inspector')) return []
  return [
    {
      key: 'own-evaluations',
      label: label('我的评定草稿待发布', 'My evaluations still in draft'),
      collection: 'evaluations',
      tone: 'plain',
      filter: [[{ _status: { equals: 'draft' } }, { recordedBy: { equals: viewer.id } }]],
    },
  ]
}

/**
 * What may need a person, by his roles; what is counted as nothing is not shown.
 * @param today ISO date-time of the day's beginning
 */
export function tasksFor(viewer: Viewer, today: string): Task[] {
  return [
    ...certificateTasks(viewer, today),
    ...trainingTasks(viewer, today),
    ...documentTasks(viewer, today),
    ...planTasks(viewer, today),
    ...evaluationTasks(viewer),
  ]
}

const toneOrder: Tone[] = ['overdue', 'due', 'plain']

/** What is overdue comes first; within a tone the order stays. */
export function sortTasks<T extends { tone: Tone }>(tasks: T[]): T[] {
  return [...tasks].sort((a, b) => toneOrder.indexOf(a.tone) - toneOrder.indexOf(b.tone))
}
