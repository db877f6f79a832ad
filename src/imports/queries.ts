import type { PayloadRequest } from 'payload'
import { personOf } from '@/access/queries'
import { refusal } from '@/config/say'
import type { PlanImport } from '@/payload-types'
import { type Id, idsOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { arrangementSchema } from './arrangement'
import type { ImportResult, ImportStatus, Proposal } from './model'

/** An import that the signed-in person may see, by the id in an address. */
export async function findOwnOrNone(req: PayloadRequest, raw: string): Promise<PlanImport | undefined> {
  const id = req.payload.db.defaultIDType === 'number' ? Number(raw) || 0 : raw
  return findOwn(req, id).catch(() => undefined)
}

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

/** What a confirmed import has made; written by the server alone. */
export function resultOf({ result }: Pick<PlanImport, 'result'>): ImportResult | undefined {
  if (!isRecord(result) || !Array.isArray(result['plans'])) return undefined
  const stored: ImportResult = JSON.parse(JSON.stringify(result))
  return stored
}

/** Departments in which the person may create plans, his own first. */
export async function listDepartments(req: PayloadRequest): Promise<{ id: string; name: string }[]> {
  const person = await personOf(req)
  if (!person) return []
  const { docs } = await req.payload.find({
    collection: 'departments',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true },
    sort: 'name',
    ...(person.roles.includes('admin') ? {} : { where: { id: { in: person.departments } } }),
  })
  const own = idsOf(req.user?.departments).map(String)
  const rank = (id: Id) => (own.includes(String(id)) ? 0 : 1)
  return docs.toSorted((a, b) => rank(a.id) - rank(b.id)).map(({ id, name }) => ({ id: String(id), name }))
}
