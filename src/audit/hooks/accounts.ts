import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { recordAudit } from '../actions'
import { accountChange } from '../rules/changes'

/** Who may do what, before and after: roles, departments, the person behind the account, disabled or not. */
export const noteAccount: CollectionAfterChangeHook = async ({ data, doc, operation, previousDoc, req }) => {
  if (req.context.seeding === true) return
  // `data`, not `doc`: a request may leave fields out of the answer, not out of the log.
  const change = accountChange(operation === 'create' ? {} : previousDoc, data)
  if (!change) return
  const { changed, before, after } = change
  await recordAudit(req, {
    action: 'account.changed',
    title: data.name ?? previousDoc?.name ?? '',
    subject: { collection: 'users', id: doc.id },
    detail: operation === 'create' ? { created: true, after } : { changed, before, after },
  })
}

export const noteAccountGone: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  if (req.context.seeding === true) return
  await recordAudit(req, {
    action: 'account.changed',
    title: doc?.name ?? '',
    subject: { collection: 'users', id },
    detail: { deleted: true },
  })
}
