import { boardPath } from '@/acknowledgements/model'
import { listOutstandingFor } from '@/acknowledgements/queries/outstanding'
import { sourceOf } from '@/acknowledgements/queries/source'
import { listUnconfirmed } from '@/acknowledgements/queries/unconfirmed'
import { documentHref } from '@/dashboard/rules/links'
import type { Reader } from '@/publishing/reader'
import { dayOf } from '@/shared/calendar'
import { type Id, sameId } from '@/shared/ids'
import type { DueItem } from '../model'
import { shiftDay } from '../rules/days'
import { reachToWhere } from '../rules/reach'
import { chosenDepartment, type DueRead, isAskedFor, type SourceAnswer } from './read'

/** Only lists for a person ask here: he reads with his own rights. */
const readerOf = ({ req: { payload, user }, now }: DueRead): Reader => ({ payload, user, now })

/** What one person has yet to read and confirm. */
async function ofPerson(read: DueRead, staff: Id): Promise<DueItem[]> {
  const outstanding = await listOutstandingFor(readerOf(read), staff)
  return outstanding.map(({ collection, documentId, title, department, href, versionLabel, dueOn }) => ({
    key: `${collection}/${documentId}/acknowledge/${versionLabel}`,
    kind: 'acknowledgement',
    title: `${title}（${versionLabel} 版）`,
    dueOn: dayOf(new Date(dueOn), read.office.timeZone),
    department,
    staff,
    href,
    adminHref: documentHref(collection, documentId),
  }))
}

/** Documents that others have yet to confirm, one line each; who they are stands on the document's board. */
async function ofOthers(read: DueRead): Promise<DueItem[]> {
  const unconfirmed = await listUnconfirmed(sourceOf(readerOf(read)), {
    where: [...reachToWhere(read.reach), ...chosenDepartment(read)],
    // A day more than asked for: the office's day may end after the stored one.
    until: `${shiftDay(read.to, 1)}T00:00:00.000Z`,
  })
  return unconfirmed.map(({ document: { collection, id, title, versionLabel, department }, ...progress }) => ({
    key: `${collection}/${id}/unconfirmed/${versionLabel}`,
    kind: 'acknowledgement',
    title: `${title}（${versionLabel} 版）`,
    dueOn: dayOf(new Date(progress.dueOn), read.office.timeZone),
    department,
    progress: `已确认 ${progress.confirmed}/${progress.asked} 人`,
    href: boardPath(collection, id),
    adminHref: documentHref(collection, id),
  }))
}

/** What the viewer himself has yet to confirm, and what those have whose documents or records he looks after. */
export async function acknowledgements(read: DueRead): Promise<SourceAnswer> {
  const { reach, department, staff } = read
  const isChosen = (item: DueItem) => department === undefined || sameId(item.department, department)
  const looksAfter = reach.isWide || reach.departments.length > 0
  const isReached = (item: DueItem) => reach.isWide || reach.departments.some((one) => sameId(one, item.department))
  const person = staff ?? reach.staff
  const isSelf = person !== undefined && sameId(person, reach.staff)
  const [own, others] = await Promise.all([
    person !== undefined && (isSelf || looksAfter) ? ofPerson(read, person) : [],
    staff === undefined && looksAfter ? ofOthers(read) : [],
  ])
  const items = [...own.filter((item) => isSelf || isReached(item)), ...others].filter(
    (item) => isAskedFor(item.dueOn, read) && isChosen(item),
  )
  return { items: items.slice(0, read.limits.items), isCut: items.length > read.limits.items }
}
