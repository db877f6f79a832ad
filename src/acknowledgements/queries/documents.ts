import type { Where } from 'payload'
import { pagePath } from '@/publishing/paths'
import { type Id, idOf, idsOf } from '@/shared/ids'
import type { ControlledCollection } from '@/workflow/model'
import { majorReleases } from '@/workflow/queries/releases'
import type { AskingDocument } from '../model'
import { asksAnybody } from '../rules/asked'
import type { Source } from './source'

interface StoredDocument {
  id: Id
  title: string
  code?: string | null
  slug?: string | null
  department?: unknown
  state?: string | null
  versionLabel?: string | null
  releasedAt?: string | null
  updatedAt: string
  ackDepartments?: unknown
  ackPosts?: unknown
  ackDays?: number | null
}

/** A stored document as the rules look at it; `askedSince` is the day of this version until its first one is known. */
export function toAskingDocument(collection: ControlledCollection, doc: StoredDocument): AskingDocument {
  return {
    collection,
    id: doc.id,
    title: doc.title,
    code: doc.code ?? null,
    href: pagePath(collection, doc),
    department: idOf(doc.department),
    isRetired: doc.state === 'retired',
    versionLabel: doc.versionLabel ?? '1.0',
    askedSince: doc.releasedAt ?? doc.updatedAt,
    ackDepartments: idsOf(doc.ackDepartments),
    ackPosts: idsOf(doc.ackPosts),
    ackDays: doc.ackDays ?? null,
  }
}

/** Published documents of one collection, with the day since which their major version asks. */
export async function loadDocuments(
  { payload, rights }: Source,
  collection: ControlledCollection,
  where: Where,
): Promise<AskingDocument[]> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    pagination: false,
    select: {
      title: true,
      slug: true,
      department: true,
      state: true,
      versionLabel: true,
      releasedAt: true,
      updatedAt: true,
      ackDepartments: true,
      ackPosts: true,
      ackDays: true,
      ...(collection === 'summaries' ? {} : { code: true }),
    },
    where: { and: [{ _status: { equals: 'published' } }, where] },
    ...rights,
  })
  const documents = docs.map((doc) => toAskingDocument(collection, doc))
  return withFirstReleases({ payload, rights }, collection, documents)
}

/** Minor versions do not set the clock back: their documents ask since their major version's first release. */
async function withFirstReleases(
  { payload, rights }: Source,
  collection: ControlledCollection,
  documents: AskingDocument[],
): Promise<AskingDocument[]> {
  const releases = await majorReleases({ payload, req: rights.req }, collection, documents.filter(asksAnybody))
  return documents.map((document) => {
    const first = releases.get(String(document.id))
    return first && first < document.askedSince ? { ...document, askedSince: first } : document
  })
}

/** The condition for documents that ask somebody now. */
export const asking: Where = {
  and: [
    { state: { equals: 'released' } },
    { or: [{ ackDepartments: { exists: true } }, { ackPosts: { exists: true } }] },
  ],
}
