import type { PayloadRequest } from 'payload'
import { refusal } from '@/config/say'
import type { PlanImport } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { arrangementSchema } from './arrangement'
import type { ImportStatus, Proposal } from './model'

/** An import that the signed-in person may see. @throws APIError 404 for any other */
export async function findOwn(req: PayloadRequest, id: Id): Promise<PlanImport> {
  const found = req.user
    ? await req.payload.findByID({
        collection: 'plan-imports',
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
    : null
  if (!found) throw refusal(req, '没有这次导入，或它不是您的。', 'There is no such import, or it is not yours.', 404)
  return found
}

/** Keys of the pieces that were read. */
export const knownPieces = ({ proposal }: Pick<PlanImport, 'proposal'>): string[] =>
  isRecord(proposal) && isRecord(proposal['nodes']) ? Object.keys(proposal['nodes']) : []

/** The proposal kept in a row; undefined when there is none. Written by the server alone, checked on every write. */
export function proposalOf({ proposal }: Pick<PlanImport, 'proposal'>): Proposal | undefined {
  if (!isRecord(proposal) || !isRecord(proposal['nodes'])) return undefined
  const arrangement = arrangementSchema.safeParse(proposal['arrangement'])
  if (!arrangement.success) return undefined
  const stored: Pick<Proposal, 'nodes' | 'notes'> = JSON.parse(
    JSON.stringify({ nodes: proposal['nodes'], notes: proposal['notes'] ?? [] }),
  )
  return { arrangement: arrangement.data, ...stored }
}

export interface ImportState {
  status: ImportStatus
  progress: number
  stage: string
  message: string
}

/** How far an import is, without what was read: asked for every second. */
export async function findState(req: PayloadRequest, id: Id): Promise<ImportState | undefined> {
  const { docs } = await req.payload.find({
    collection: 'plan-imports',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: { status: true, progress: true, stage: true, message: true },
    where: { id: { equals: id } },
  })
  const row = docs[0]
  return row && { status: row.status, progress: row.progress ?? 0, stage: row.stage ?? '', message: row.message ?? '' }
}

/** The person's newest imports. */
export async function listImports(req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'plan-imports',
    depth: 0,
    limit: 20,
    overrideAccess: false,
    pagination: false,
    req,
    select: { fileName: true, status: true, createdAt: true, progress: true },
    sort: '-createdAt',
  })
  return docs
}
