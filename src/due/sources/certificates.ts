import type { Where } from 'payload'
import { documentHref } from '@/dashboard/rules/links'
import type { Certification } from '@/payload-types'
import { storedDay } from '@/shared/calendar'
import { type Id, idOf, sameId } from '@/shared/ids'
import { populated } from '@/shared/populated'
import type { DueItem } from '../model'
import { reachToWhere } from '../rules/reach'
import {
  chosenDepartment,
  type DueRead,
  dueBetween,
  isAskedFor,
  type PageOptions,
  readOptions,
  readPages,
  type SourceAnswer,
  unbounded,
  uniqueIds,
} from './read'

const standing: Where[] = [{ revokedOn: { exists: false } }]

type Issued = Pick<Certification, 'staff' | 'type' | 'issuedOn'>
type Found = Issued & Pick<Certification, 'id' | 'department' | 'expiresOn' | 'nextReviewOn'>

const pairOf = ({ staff, type }: Issued) => `${idOf(staff)} ${idOf(type)}`

/** Certificates to which the same person got no newer one of the same type: that one stands in their place. */
async function notReplaced(read: DueRead, found: Found[]): Promise<Found[]> {
  const oldest = found.map(({ issuedOn }) => issuedOn).sort()[0]
  if (oldest === undefined) return []
  const { docs } = await read.req.payload.find({
    collection: 'certifications',
    select: { staff: true, type: true, issuedOn: true },
    where: {
      and: [
        ...standing,
        { staff: { in: uniqueIds(found.map(({ staff }) => staff)) } },
        { type: { in: uniqueIds(found.map(({ type }) => type)) } },
        { issuedOn: { greater_than: oldest } },
      ],
    },
    ...readOptions(read),
    ...unbounded,
  })
  const newest = new Map<string, string>()
  for (const doc of docs) {
    const pair = pairOf(doc)
    if (doc.issuedOn > (newest.get(pair) ?? '')) newest.set(pair, doc.issuedOn)
  }
  return found.filter((doc) => (newest.get(pairOf(doc)) ?? '') <= doc.issuedOn)
}

const isOwn = (read: DueRead, staff: Id | undefined) =>
  read.reach.staff !== undefined && sameId(staff, read.reach.staff)

/** The end of a certificate's validity and its next review, as far as they are asked for. */
function itemsOf(doc: Found, read: DueRead): DueItem[] {
  const [expires, reviewed] = [storedDay(doc.expiresOn), storedDay(doc.nextReviewOn)]
  const staff = idOf(doc.staff)
  const name = populated(doc.type)?.name ?? '证书'
  const facts = {
    kind: 'certificate',
    department: idOf(doc.department),
    staff,
    staffName: populated(doc.staff)?.name,
    href: isOwn(read, staff) ? '/me#certificates' : undefined,
    adminHref: documentHref('certifications', doc.id),
  } as const
  const title = (what: string) => [facts.staffName, `${name}${what}`].filter(Boolean).join(' · ')
  const ends = { ...facts, key: `certifications/${doc.id}/expiry`, title: title('到期') }
  // A review on the last day of validity is the renewal itself.
  const review = { ...facts, key: `certifications/${doc.id}/review`, title: title('复审') }
  return [
    ...(isAskedFor(expires, read) ? [{ ...ends, dueOn: expires }] : []),
    ...(isAskedFor(reviewed, read) && reviewed !== expires ? [{ ...review, dueOn: reviewed }] : []),
  ]
}

/** Certificates by the end of their validity and by their next review, of people who work here. */
export async function certificates(read: DueRead): Promise<SourceAnswer> {
  const find = (page: PageOptions) =>
    read.req.payload.find({
      collection: 'certifications',
      populate: { staff: { name: true }, 'certificate-types': { name: true } },
      select: { type: true, staff: true, department: true, issuedOn: true, expiresOn: true, nextReviewOn: true },
      sort: ['expiresOn', 'id'],
      where: {
        and: [
          { or: ['expiresOn', 'nextReviewOn'].map((field) => ({ and: dueBetween(field, read) })) },
          ...standing,
          { 'staff.status': { not_equals: 'left' } },
          ...reachToWhere(read.reach, { staff: 'staff' }),
          ...chosenDepartment(read),
          ...(read.staff === undefined ? [] : [{ staff: { equals: read.staff } }]),
        ],
      },
      ...readOptions(read),
      ...page,
      depth: 1,
    })
  return readPages(read, find, async (docs) => (await notReplaced(read, docs)).flatMap((doc) => itemsOf(doc, read)))
}
