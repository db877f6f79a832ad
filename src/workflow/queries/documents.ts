import type { PayloadRequest } from 'payload'
import { permissionTable } from '@/access/model'
import { personOf } from '@/access/queries'
import { mayPlaceIn, scopesFor } from '@/access/rules'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { type ControlledCollection, isState, type State } from '../model'

/** A document of any controlled collection, as its own fields matter to document control. */
export interface ControlledDocument {
  id: Id
  title: string
  code: string | null
  slug: string | null
  department: Id | undefined
  state: State
  /** The label readers see; undefined before the first release. */
  label: string | undefined
  releasedAt: string | undefined
  effectiveDate: string | undefined
  draftEditors: Id[]
  isTrashed: boolean
  /** Everything, relations as ids. */
  whole: { id: Id; title: string } & Record<string, unknown>
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function toDocument(doc: { id: Id } & Record<string, unknown>): ControlledDocument {
  const releasedAt = textOf(doc.releasedAt)
  const title = textOf(doc.title) ?? String(doc.id)
  return {
    id: doc.id,
    title,
    code: textOf(doc.code) ?? null,
    slug: textOf(doc.slug) ?? null,
    department: idOf(doc.department),
    state: isState(doc.state) ? doc.state : 'draft',
    label: releasedAt ? textOf(doc.versionLabel) : undefined,
    releasedAt,
    effectiveDate: textOf(doc.effectiveDate),
    draftEditors: idsOf(doc.draftEditors),
    isTrashed: Boolean(doc.deletedAt),
    whole: { ...doc, title },
  }
}

interface Wanted {
  collection: ControlledCollection
  id: Id
  /** `newest`: what editors work on; `released`: what readers see. */
  as: 'newest' | 'released'
}

/** Reads a document as the system sees it, in the caller's transaction; undefined when there is none. */
export async function loadDocument(req: PayloadRequest, { collection, id, as }: Wanted) {
  const doc = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: as === 'newest',
    overrideAccess: true,
    req,
    showHiddenFields: true,
    trash: true,
  })
  return doc ? toDocument({ ...doc }) : undefined
}

/** Whether the signed-in person may edit a document of this department. */
export async function mayEdit(req: PayloadRequest, collection: ControlledCollection, department: Id | undefined) {
  const person = await personOf(req)
  return mayPlaceIn(scopesFor(permissionTable[collection], 'update', person), person, department ?? null)
}

/** Whether the signed-in person may read drafts of this department. */
export async function mayReadDrafts(req: PayloadRequest, collection: ControlledCollection, department: Id | undefined) {
  const person = await personOf(req)
  const scopes = scopesFor(permissionTable[collection], 'readVersions', person)
  return mayPlaceIn(scopes, person, department ?? null)
}
