import type { CollectionAfterChangeHook } from 'payload'
import { idOf } from '@/shared/ids'
import { recordAudit } from '../actions'

/** Fields of a department that decide who approves its documents. */
const DECIDING = ['head', 'parent'] as const

/** A relation as the log keeps it: its id as text, empty for none. */
const idIn = (value: unknown): string => String(idOf(value) ?? '')

/** A department got another head or superior: who approves its documents, and who sees them, follows from both. */
export const noteDepartment: CollectionAfterChangeHook = async ({ data, doc, operation, previousDoc, req }) => {
  if (req.context.seeding === true) return
  const isNew = operation === 'create'
  // `data`, not `doc`: a request may leave fields out of the answer, not out of the log.
  const changed = DECIDING.filter(
    (name) => name in data && idIn(data[name]) !== (isNew ? '' : idIn(previousDoc?.[name])),
  )
  if (changed.length === 0) return
  const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, idIn(from[name])]))
  const title: unknown = data.name ?? previousDoc?.name
  await recordAudit(req, {
    action: 'route.changed',
    title: typeof title === 'string' ? title : '',
    subject: { collection: 'departments', id: doc.id },
    detail: isNew ? { created: true, after: pick(data) } : { changed, before: pick(previousDoc), after: pick(data) },
  })
}
