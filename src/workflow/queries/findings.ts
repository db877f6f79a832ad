import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { Id } from '@/shared/ids'
import type { ControlledCollection, DocumentFinding } from '../model'
import { definitionOf } from './definitions'
import { loadDocument, mayReadDrafts } from './documents'

/** What a collection's own check says of a version; empty for collections without one. */
export async function checkDocument(
  req: PayloadRequest,
  collection: ControlledCollection,
  doc: Record<string, unknown>,
): Promise<DocumentFinding[]> {
  return (await definitionOf(req, collection).findings?.({ req, doc })) ?? []
}

/**
 * The same of the newest version, for the form in which it is submitted.
 * @throws APIError 404 for who may not read the document's drafts
 */
export async function loadFindings(
  req: PayloadRequest,
  collection: ControlledCollection,
  id: Id,
): Promise<DocumentFinding[]> {
  const doc = await loadDocument(req, { collection, id, as: 'newest' })
  if (!doc || !(await mayReadDrafts(req, collection, doc.department)))
    throw refusal(req, '没有找到这份文件。', 'There is no such document.', 404)
  return checkDocument(req, collection, doc.whole)
}
