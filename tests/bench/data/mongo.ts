import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import {
  byId,
  copied,
  createIds,
  earlier,
  groupedBy,
  type Ids,
  insertAll,
  modelOf,
  type Raw,
  readAll,
} from './mongoCopy'
import { type Copy, workforceOf } from './plan'
import type { Plans } from './plans'

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

const sourceOf = <Line extends Copy>(originals: ReadonlyMap<string, Raw>, { source }: Line): Raw => {
  const raw = originals.get(String(source))
  if (!raw) throw new Error(`no document ${String(source)}`)
  return raw
}

/** What differs between a standard and its copy, in the document and in its versions. */
const standardCopy = (raw: Raw, line: Plans['standards'][number], ids: Ids): Raw => ({
  ...copied(raw, line),
  title: line.title,
  slug: line.slug,
  code: line.code,
  relatedSops: Array.isArray(raw.relatedSops)
    ? raw.relatedSops.map((related) => ids.reference(related, line.copy))
    : raw.relatedSops,
})

const usesOf = (documents: unknown, plans: Plans, ids: Ids): Raw[] =>
  (Array.isArray(documents) ? documents : []).flatMap((use: unknown) => {
    if (!isRaw(use) || use.relationTo !== 'sops') return []
    const lines = plans.standards.filter(({ source }) => String(source) === String(use.value))
    return lines.map(({ copy }) => ({ relationTo: 'sops', value: ids.reference(use.value, copy) }))
  })

const copyStandards = async (adapter: MongooseAdapter, plans: Plans): Promise<void> => {
  const sops = modelOf(adapter, 'sops', 'collections')
  const versions = modelOf(adapter, 'sops', 'versions')
  const originals = byId(await readAll(sops))
  const versionsOf = groupedBy(await readAll(versions), 'parent')
  const ids = createIds(plans.standards)
  await insertAll(
    sops,
    plans.standards.map((line) => ({
      ...standardCopy(sourceOf(originals, line), line, ids),
      _id: ids.of(line.source, line.copy),
    })),
  )
  await insertAll(
    versions,
    plans.standards.flatMap((line) =>
      (versionsOf.get(String(line.source)) ?? []).map(({ _id, ...version }) => ({
        ...copied(version, line),
        parent: ids.reference(version.parent, line.copy),
        version: isRaw(version.version) ? standardCopy(version.version, line, ids) : version.version,
      })),
    ),
  )
  // A file knows the documents that use it.
  const media = modelOf(adapter, 'media', 'collections')
  for (const { _id, documents } of await media.find({}).toArray()) {
    const uses = usesOf(documents, plans, ids)
    const all = Array.isArray(documents) ? [...documents, ...uses] : uses
    if (uses.length > 0) await media.updateOne({ _id }, { $set: { documents: all } })
  }
}

const copyRecords = async (adapter: MongooseAdapter, plans: Plans): Promise<void> => {
  const [staff, sessions, records] = (['staff', 'training-sessions', 'training-records'] as const).map((slug) =>
    modelOf(adapter, slug, 'collections'),
  )
  if (!staff || !sessions || !records) return
  const people = byId(await readAll(staff))
  const personIds = createIds(plans.people)
  await insertAll(
    staff,
    plans.people.map((line) => ({
      ...copied(sourceOf(people, line), line),
      _id: personIds.of(line.source, line.copy),
      employeeNo: line.employeeNo,
    })),
  )
  const held = byId(await readAll(sessions))
  const recordsOf = groupedBy(await readAll(records), 'session')
  const sessionIds = createIds(plans.sessions)
  await insertAll(
    sessions,
    plans.sessions.map((line) => {
      const raw = sourceOf(held, line)
      const times = { startsAt: earlier(raw.startsAt, line.minutes), endsAt: earlier(raw.endsAt, line.minutes) }
      return { ...copied(raw, line), ...times, _id: sessionIds.of(line.source, line.copy), title: line.title }
    }),
  )
  const copies = function* () {
    let left = plans.records
    for (const line of plans.sessions)
      for (const { _id, ...raw } of recordsOf.get(String(line.source)) ?? []) {
        if (left === 0) return
        left -= 1
        yield {
          ...copied(raw, line),
          session: sessionIds.reference(raw.session, line.copy),
          staff: personIds.reference(raw.staff, workforceOf(line.copy, plans.workforces)),
          completedOn: earlier(raw.completedOn, line.minutes),
        }
      }
  }
  await insertAll(records, copies())
}

/** Writes all copies. There is no transaction: some servers have none, and this database is the bench's own. */
export const copyInMongo = async (adapter: MongooseAdapter, plans: Plans): Promise<void> => {
  await copyStandards(adapter, plans)
  await copyRecords(adapter, plans)
}
