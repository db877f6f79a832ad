import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * The same request, in the same transaction, for a write that the product makes of its own inside another one. What
 * the hooks are told of it ends with it, also when documents are changed side by side; what was said of the write
 * outside is none of its business: while a version is restored Payload takes what a write leaves out for emptied, and
 * edits of a picture in the address would apply to every file.
 */
export function ownWrite(req: PayloadRequest, told: Record<string, unknown> = {}): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'query'])
  own.context = { ...req.context, isRestoringVersion: false, ...told }
  own.query = {}
  return own
}
