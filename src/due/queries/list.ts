import type { PayloadRequest } from 'payload'
import type { Id } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import { type Day, type DueItem, type DueKind, dueKinds, type ListedItem, type Reach } from '../model'
import { todayIn } from '../rules/days'
import { estimatedYearsOf, sortItems } from '../rules/lists'
import { reachOf } from '../rules/reach'
import { sources } from '../sources'
import { type DueLimits, LIST_LIMITS, nothing, OFFICE_LIMITS, type OfficeRules } from '../sources/read'
import { findOfficeRules, listDepartmentNames } from './office'
import { dueViewerOf } from './people'

interface Collecting {
  req: PayloadRequest
  overrideAccess: boolean
  office: OfficeRules
  now: Date
  today: Day
  from: Day
  to: Day
  kinds: DueKind[]
  limits: DueLimits
  reach: (kind: DueKind) => Reach | undefined
  department?: Id | undefined
  staff?: Id | undefined
}

/** Asks the sources of the kinds wanted. */
async function collect({ kinds, reach, ...question }: Collecting): Promise<{ items: DueItem[]; cut: DueKind[] }> {
  const answers = await Promise.all(
    kinds.map(async (kind) => {
      const own = reach(kind)
      return { kind, ...(own ? await sources[kind]({ ...question, reach: own }) : nothing) }
    }),
  )
  return {
    items: sortItems(answers.flatMap(({ items }) => items)),
    cut: answers.filter(({ isCut }) => isCut).map(({ kind }) => kind),
  }
}

export interface DueList {
  items: ListedItem[]
  /** More is due than the list takes. */
  isCut: boolean
  /** Years whose holidays are not imported, so that some day was counted by Monday to Friday. */
  estimatedYears: number[]
  today: Day
}

export interface DueQuestion {
  /** The viewer is its user. */
  req: PayloadRequest
  now: Date
  /** Both days included. */
  from: Day
  to: Day
  kinds?: DueKind[]
  department?: Id | undefined
  staff?: Id | undefined
  /** When the caller has read them already. */
  office?: OfficeRules
  limits?: DueLimits
}

/**
 * What is due for the viewer from one day to another, soonest first, read with his rights: what concerns himself, and
 * what he looks after as editor, reviewer, HR, inspector or administrator.
 */
export async function listDue({ req, now, ...question }: DueQuestion): Promise<DueList> {
  const { kinds = keysOf(dueKinds), limits = LIST_LIMITS } = question
  const [viewer, office, departments] = await Promise.all([
    dueViewerOf(req),
    question.office ?? findOfficeRules(req),
    listDepartmentNames(req),
  ])
  const today = todayIn(now, office.timeZone)
  if (!viewer) return { items: [], isCut: false, estimatedYears: [], today }
  const reach = (kind: DueKind) => reachOf(viewer, kind)
  const rights = { reach, overrideAccess: false }
  const { items, cut } = await collect({ ...question, ...rights, req, now, office, today, kinds, limits })
  const names = new Map(departments.map(({ id, name }) => [String(id), name]))
  const listed = items.map((item) => ({
    ...item,
    departmentName: names.get(String(item.department)) ?? null,
    isOverdue: item.dueOn < today,
  }))
  return { items: listed, isCut: cut.length > 0, estimatedYears: estimatedYearsOf(items), today }
}

interface OfficeDue {
  items: DueItem[]
  /** Kinds of which more is due than was looked through. */
  cut: DueKind[]
}

/** Everything that is due in the office, for jobs; 阅读确认 is left out, which tells those concerned by itself. */
export async function listOfficeDue(
  req: PayloadRequest,
  time: Pick<Collecting, 'office' | 'now' | 'today' | 'from' | 'to'>,
  limits = OFFICE_LIMITS,
): Promise<OfficeDue> {
  const everything: Reach = { isWide: true, departments: [], staff: undefined, posts: [] }
  const kinds = keysOf(dueKinds).filter((kind) => kind !== 'acknowledgement')
  return collect({ ...time, req, limits, overrideAccess: true, kinds, reach: () => everything })
}
