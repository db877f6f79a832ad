import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, SanitizedCollectionConfig } from 'payload'
import { isRecord } from '@/shared/record'
import { recordAudit } from '../actions'

/** What people call a document. */
function nameOf({ admin }: SanitizedCollectionConfig, ...docs: unknown[]): string {
  for (const doc of docs) {
    const name = isRecord(doc) ? (doc[admin.useAsTitle ?? 'title'] ?? doc.title ?? doc.name) : undefined
    if (typeof name === 'string' && name !== '') return name
  }
  return ''
}

export const noteDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (req.context.seeding === true) return
  const title = nameOf(collection, doc)
  await recordAudit(req, { action: 'record.deleted', title, subject: { collection: collection.slug, id } })
}

/** Into the trash and out of it again. */
export const noteTrash: CollectionAfterChangeHook = async ({ collection, data, doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || !('deletedAt' in data) || req.context.seeding === true) return
  const [was, is] = [Boolean(previousDoc?.deletedAt), Boolean(data.deletedAt)]
  if (was === is) return
  await recordAudit(req, {
    action: is ? 'document.trashed' : 'document.recovered',
    title: nameOf(collection, data, previousDoc),
    subject: { collection: collection.slug, id: doc.id },
  })
}
