import type { PayloadRequest } from 'payload'

/** Keys looked up at once. */
const KEYS_AT_ONCE = 500

/** Which of these notices have been told. */
export async function findToldKeys(req: PayloadRequest, keys: string[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const { docs } = await req.payload.find({
      collection: 'notifications',
      depth: 0,
      overrideAccess: true,
      pagination: false,
      req,
      select: { key: true },
      where: { key: { in: keys.slice(start, start + KEYS_AT_ONCE) } },
    })
    for (const { key } of docs) told.add(key)
  }
  return told
}
