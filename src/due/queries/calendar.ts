import type { PayloadRequest, TypedUser } from 'payload'
import type { Id } from '@/shared/ids'
import { hashCalendarKey } from '../calendarKey'

/** Who owns a calendar key; null for a key that is unknown or revoked, and for a disabled account. */
export async function findCalendarOwner(req: PayloadRequest, key: string): Promise<TypedUser | null> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { and: [{ calendarKeyHash: { equals: hashCalendarKey(key) } }, { disabled: { not_equals: true } }] },
  })
  const user = docs[0]
  return user ? { ...user, collection: 'users' } : null
}

interface Asking {
  user: Id
  /** A key that was just made. */
  key: string | undefined
  siteUrl: string
}

/** Whether a person has a calendar address, and the address itself while it is new. */
export async function findCalendarAddress(req: PayloadRequest, { user, key, siteUrl }: Asking) {
  const found = await req.payload.findByID({
    collection: 'users',
    id: user,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    select: { calendarKeyHash: true },
    showHiddenFields: true,
  })
  const hash = found?.calendarKeyHash
  // A key that was replaced or ended meanwhile would be shown in vain.
  const isCurrent = key !== undefined && hash === hashCalendarKey(key)
  return { hasKey: Boolean(hash), address: isCurrent ? `${siteUrl}/calendar/${key}.ics` : undefined }
}
