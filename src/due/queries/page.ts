import type { PayloadRequest } from 'payload'
import { sameId } from '@/shared/ids'
import { keysOf } from '@/shared/label'
import type { WorkCalendar } from '@/shared/workingDays'
import { AHEAD_DAYS, type Day, type DueKind, dueKinds, FIRST_DAY, type ListedItem, type Viewer } from '../model'
import { shiftDay, todayIn } from '../rules/days'
import { type Choice, peopleIn, sortItems } from '../rules/lists'
import { type Month, monthOf, monthRange } from '../rules/month'
import { looksAfterOthers, reachOf } from '../rules/reach'
import { listDue } from './list'
import { findOfficeRules, listDepartmentNames, type NamedDepartment } from './office'
import { dueViewerOf } from './people'

/** What an address may ask for; anything that does not exist is as if it were not there. */
export type DueParams = Record<string, string | string[] | undefined>

/** What can be chosen from, and what was. */
export interface DueChoices {
  kinds: DueKind[]
  kind: DueKind | undefined
  /** Empty for somebody who looks after nobody but himself. */
  departments: Choice[]
  department: string | undefined
  people: Choice[]
  person: string | undefined
}

export interface DuePage {
  items: ListedItem[]
  isCut: boolean
  estimatedYears: number[]
  today: Day
  month: Month
  calendar: WorkCalendar
  choices: DueChoices
}

/** Departments whose items a viewer may see listed. */
function departmentsFor(viewer: Viewer, all: NamedDepartment[]): NamedDepartment[] {
  if (!looksAfterOthers(viewer)) return []
  const isWide = keysOf(dueKinds).some((kind) => reachOf(viewer, kind)?.isWide)
  return isWide ? all : all.filter(({ id }) => viewer.departments.some((own) => sameId(own, id)))
}

const toChoice = ({ id, name }: NamedDepartment): Choice => ({ value: String(id), label: name })

/** The lists and the month of a page about what is due, for the request's user; null for somebody without rights. */
export async function loadDuePage(req: PayloadRequest, params: DueParams, now: Date): Promise<DuePage | null> {
  const [viewer, office, all] = await Promise.all([dueViewerOf(req), findOfficeRules(req), listDepartmentNames(req)])
  if (!viewer) return null
  const today = todayIn(now, office.timeZone)
  const month = monthOf(params.month, today)
  const kinds = keysOf(dueKinds).filter((kind) => reachOf(viewer, kind))
  const kind = kinds.find((one) => one === params.kind)
  const departments = departmentsFor(viewer, all)
  const department = departments.find(({ id }) => String(id) === params.department)
  const [horizon, monthEnd] = [shiftDay(today, AHEAD_DAYS), monthRange(month).to]
  const to = monthEnd > horizon ? monthEnd : horizon
  const question = { req, now, office, from: FIRST_DAY, to, department: department?.id }
  const wanted = kind ? [kind] : kinds
  const list = await listDue({ ...question, kinds: wanted })
  const people = departments.length > 0 ? peopleIn(list.items) : []
  const person = people.find(({ value }) => value === params.person)?.value
  const items = person ? list.items.filter(({ staff }) => String(staff) === person) : list.items
  const staff = items.find((item) => String(item.staff) === person)?.staff
  // Of documents to confirm the list has one line for all; of one person they are asked for by name.
  const own =
    staff !== undefined && wanted.includes('acknowledgement')
      ? await listDue({ ...question, kinds: ['acknowledgement'], staff })
      : undefined
  const choices = {
    kinds,
    kind,
    departments: departments.map(toChoice),
    department: department && String(department.id),
    people,
    person,
  }
  return {
    ...list,
    items: own ? sortItems([...items, ...own.items]) : items,
    month,
    calendar: office.calendar,
    choices,
  }
}
