import { createLocalReq, type PayloadRequest } from 'payload'
import { memberReader } from '@/app/_lib/reader'
import type { Id } from '@/shared/ids'
import { type ControlledCollection, isControlledSlug } from '@/workflow/model'

/** A text of a form; empty for none. */
export function textIn(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Which document a form is about; undefined for what names none. */
export function documentIn(
  form: FormData | URLSearchParams,
): { collection: ControlledCollection; documentId: Id } | undefined {
  const [collection, documentId] = [textIn(form, 'collection'), textIn(form, 'document')]
  return isControlledSlug(collection) && /^(\d{1,15}|[0-9a-f]{24})$/.test(documentId)
    ? { collection, documentId }
    : undefined
}

/** The request of a form as actions take it: the person, and the headers for the log. */
export async function requestOf({ headers }: Request): Promise<{ req: PayloadRequest; now: Date }> {
  const { payload, user, now } = await memberReader()
  return { req: await createLocalReq({ req: { headers }, ...(user ? { user } : {}) }, payload), now }
}
