import type { PayloadRequest } from 'payload'
import { type Id, idOf, idsOf } from '@/shared/ids'
import type { ControlledCollection } from '../model'

/** Who wrote the text that the running operation brings back or copies. */
const INHERITED = 'workflowInherited'

async function authorsOfVersion(req: PayloadRequest, collection: ControlledCollection, id: Id): Promise<Id[]> {
  const found = await req.payload.findVersionByID({
    collection,
    id: String(id),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    trash: true,
  })
  return idsOf(found?.version.draftEditors)
}

async function authorsOfNewest(req: PayloadRequest, collection: ControlledCollection, id: Id): Promise<Id[]> {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: true,
    req,
    select: { draftEditors: true },
    trash: true,
  })
  return idsOf(found?.draftEditors)
}

/**
 * Remembers, for the running operation, who wrote the unreleased text that it restores or copies: whoever fetches it
 * does not make it another's, so its writers do not approve it.
 */
export async function inheritAuthors(
  req: PayloadRequest,
  collection: ControlledCollection,
  { version, original }: { version?: unknown; original?: unknown },
): Promise<void> {
  const [versionId, originalId] = [idOf(version), idOf(original)]
  const authors =
    versionId !== undefined
      ? await authorsOfVersion(req, collection, versionId)
      : originalId !== undefined
        ? await authorsOfNewest(req, collection, originalId)
        : []
  req.context[INHERITED] = authors
}

/** Who wrote the text that the running operation brings along. */
export const inheritedAuthors = (req: PayloadRequest): Id[] => idsOf(req.context[INHERITED])
