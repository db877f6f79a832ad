import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const slugs = ['sops', 'emergency-plans', 'star-standards', 'summaries']
const inTrash = { deletedAt: { $exists: true, $ne: null } }

/** What was known of a published text before there was a review, as what a release says of it. */
const releaseOf = (text: Record<string, unknown>) => ({
  state: 'released',
  versionLabel: text.versionLabel ?? '1.0',
  releasedAt: text.effectiveDate ?? text.updatedAt,
})

/**
 * What readers could see before there was a review counts as released: of each label the newest version, which is the
 * one they saw. What lay in the trash comes back as a draft.
 */
export async function up({ payload, session }: MigrateUpArgs): Promise<void> {
  const options = session ? { session } : {}
  for (const slug of slugs) {
    const documents = payload.db.collections[slug]?.collection
    const versions = payload.db.versions[slug]?.collection
    if (!documents || !versions) continue
    const trashed = await documents.find(inTrash, { ...options, projection: { _id: 1 } }).toArray()
    const gone = trashed.flatMap(({ _id }) => [_id, String(_id)])
    await documents.updateMany({ _id: { $in: trashed.map(({ _id }) => _id) } }, { $set: { _status: 'draft' } }, options)
    await versions.updateMany({ parent: { $in: gone } }, { $set: { 'version._status': 'draft' } }, options)
    const published = documents.find({ _status: 'published', state: { $exists: false } }, options)
    for await (const doc of published) await documents.updateOne({ _id: doc._id }, { $set: releaseOf(doc) }, options)
    const old = { 'version._status': 'published', 'version.state': { $exists: false } }
    const newest = new Map<string, { _id: typeof trashed[number]['_id']; facts: ReturnType<typeof releaseOf> }>()
    for await (const { _id, parent, version } of versions.find(old, options).sort({ updatedAt: 1 })) {
      const facts = releaseOf(version)
      newest.set(`${parent} ${String(facts.versionLabel)}`, { _id, facts })
    }
    for (const { _id, facts } of newest.values())
      await versions.updateOne(
        { _id },
        {
          $set: {
            'version.state': facts.state,
            'version.versionLabel': facts.versionLabel,
            'version.releasedAt': facts.releasedAt,
          },
        },
        options,
      )
  }
}

/** The fields stay: an older release does not look at them. */
export async function down(_args: MigrateDownArgs): Promise<void> {}
