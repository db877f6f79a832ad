import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { ownWrite } from '@/config/ownWrite'
import { lapseCase } from '../actions/lapse'
import { isControlledSlug } from '../model'
import { importsReleased, runningStep } from '../token'

/** An edit after the submission withdraws it: nobody approves a text that has changed since. */
export const withdrawOnEdit: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || !isControlledSlug(collection.slug) || importsReleased(req)) return doc
  if (runningStep(req, collection.slug, doc.id) !== undefined) return doc
  const state: unknown = previousDoc?.state
  if (state !== 'in-review' && state !== 'scheduled') return doc
  await lapseCase(ownWrite(req), collection.slug, doc.id)
  return doc
}

/** What is deleted waits for nobody. */
export const withdrawOnDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  if (isControlledSlug(collection.slug)) await lapseCase(req, collection.slug, id)
}
