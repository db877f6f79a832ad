import type { CollectionConfig } from 'payload'
import { isControlledSlug } from '@/workflow/model'
import { noteRead } from './hooks/reads'
import { noteDeletion, noteTrash } from './hooks/records'

/** The log itself, and what comes and goes without anybody's doing. */
const UNWATCHED = new Set(['audit-log', 'notifications', 'job-leases'])

/** A collection whose deletions, and whose readings where documents can be restricted, stand in the log. */
export function withAudit(collection: CollectionConfig): CollectionConfig {
  const { hooks = {}, slug } = collection
  if (UNWATCHED.has(slug)) return collection
  const isRead = isControlledSlug(slug) || slug === 'evaluations'
  return {
    ...collection,
    hooks: {
      ...hooks,
      ...(collection.trash ? { afterChange: [...(hooks.afterChange ?? []), noteTrash] } : {}),
      afterDelete: [...(hooks.afterDelete ?? []), noteDeletion],
      ...(isRead ? { afterOperation: [...(hooks.afterOperation ?? []), noteRead] } : {}),
    },
  }
}
