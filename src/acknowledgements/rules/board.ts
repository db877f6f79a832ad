import type { DepartmentNode, Person } from '@/access/rules'
import { type Id, sameId } from '@/shared/ids'
import { majorOf } from '@/workflow/rules/labels'
import type { AskingDocument, Confirmation, StaffMember, Tally } from '../model'
import { askedOf } from './asked'
import { isOverdue, lastDayOf } from './due'

/** Whether a person may see any board at all. */
export function mayOpenBoards(person: Person | null): boolean {
  return (
    person?.roles.some((role) => role === 'admin' || role === 'hr' || role === 'editor' || role === 'reviewer') ?? false
  )
}

/** Whether a person may see who confirmed a document of that department: HR, administrators, its editors and reviewers. */
export function mayOpenBoard(person: Person | null, department: Id | undefined): boolean {
  if (!person) return false
  if (person.roles.some((role) => role === 'admin' || role === 'hr')) return true
  return (
    person.roles.some((role) => role === 'editor' || role === 'reviewer') &&
    person.departments.some((own) => sameId(own, department))
  )
}

interface Counted {
  document: AskingDocument
  people: StaffMember[]
  tree: DepartmentNode[]
  /** Of this document, of any version. */
  confirmations: Confirmation[]
  /** The office's days to confirm, where the document says nothing. */
  days: number
  now: Date
}

/** The confirmation of the current major version (or a later one) that each person gave. */
function currentBy(confirmations: Confirmation[], label: string): Map<string, Confirmation> {
  const major = majorOf(label)
  return new Map(confirmations.filter((one) => one.major >= major).map((one) => [String(one.staff), one]))
}

/** Who of those asked has confirmed the document's current major version, and who has not, most urgent first. */
export function tallyOf({ document, people, tree, confirmations, days, now }: Counted): Tally {
  const current = currentBy(confirmations, document.versionLabel)
  const tally: Tally = { confirmed: [], missing: [], former: [] }
  for (const person of askedOf(document, people, tree)) {
    const confirmation = current.get(String(person.id))
    current.delete(String(person.id))
    const due = lastDayOf(document, days, person.since)
    if (confirmation) tally.confirmed.push({ person, confirmation })
    else tally.missing.push({ person, dueOn: due, isOverdue: isOverdue(due, now) })
  }
  tally.former = [...current.values()]
  tally.missing.sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue))
  return tally
}
