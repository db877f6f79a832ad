import { listOutstandingFor } from '@/acknowledgements/queries/outstanding'
import { documentHref } from '@/dashboard/rules/links'
import { dayOf } from '@/shared/calendar'
import type { DueItem } from '../model'
import { type DueRead, isAskedFor, nothing, type SourceAnswer } from './read'

/** What the viewer himself has yet to read and confirm. Who has not confirmed what stands on the document's board. */
export async function acknowledgements(read: DueRead): Promise<SourceAnswer> {
  const { staff } = read.reach
  const isChosen = read.department === undefined && (read.staff === undefined || String(read.staff) === String(staff))
  if (staff === undefined || !isChosen) return nothing
  const { payload, user } = read.req
  const outstanding = await listOutstandingFor({ payload, user, now: read.now }, staff)
  const items = outstanding.map(
    ({ collection, documentId, title, href, versionLabel, dueOn }): DueItem => ({
      key: `${collection}/${documentId}/acknowledge/${versionLabel}`,
      kind: 'acknowledgement',
      title: `${title}（${versionLabel} 版）`,
      dueOn: dayOf(new Date(dueOn), read.office.timeZone),
      staff,
      href,
      adminHref: documentHref(collection, documentId),
    }),
  )
  return { items: items.filter((item) => isAskedFor(item.dueOn, read)), isCut: false }
}
