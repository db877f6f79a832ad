import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, GlobalAfterChangeHook } from 'payload'
import { recordAudit } from '../actions'
import { changedFields } from '../rules/changes'

/** A route or a delegation was made or changed: who may decide follows from them. */
export const noteRoute: CollectionAfterChangeHook = async ({ collection, data, doc, operation, previousDoc, req }) => {
  if (req.context.seeding === true) return
  const isNew = operation === 'create'
  const changed = isNew ? [] : changedFields(previousDoc, data)
  if (!isNew && changed.length === 0) return
  const title: unknown = data.name ?? data.reason ?? previousDoc?.name ?? previousDoc?.reason
  await recordAudit(req, {
    action: 'route.changed',
    title: typeof title === 'string' ? title : '',
    subject: { collection: collection.slug, id: doc.id },
    detail: isNew ? { created: true } : { changed },
  })
}

export const noteRouteGone: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (req.context.seeding === true) return
  await recordAudit(req, {
    action: 'route.changed',
    title: doc?.name ?? doc?.reason ?? '',
    subject: { collection: collection.slug, id },
    detail: { deleted: true },
  })
}

/** Settings: the names of what changed; the values stand in the settings. */
export const noteSettings: GlobalAfterChangeHook = async ({ data, global, previousDoc, req }) => {
  if (req.context.seeding === true) return
  const changed = changedFields(previousDoc ?? {}, data)
  if (changed.length === 0) return
  const label: unknown = global.label
  const title = typeof label === 'object' && label !== null && 'zh' in label ? label.zh : global.slug
  await recordAudit(req, {
    action: 'settings.changed',
    title: typeof title === 'string' ? title : global.slug,
    subject: { collection: 'globals', id: global.slug },
    detail: { changed },
  })
}
