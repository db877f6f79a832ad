import type { PayloadRequest } from 'payload'
import { type Id, sameId } from '@/shared/ids'
import type { ControlledCollection, State } from './model'

const KEY = 'workflowStep'

/** The one document that the running action may take to its next state. */
interface Step {
  collection: ControlledCollection
  id: Id
  state: State
}

const isStep = (value: unknown): value is Step => typeof value === 'object' && value !== null && 'state' in value

/**
 * Lets the hooks of one document pass for as long as the work lasts. A caller from outside can never set a request's
 * context, so only the workflow's own actions change a state.
 */
export async function withStep<Result>(req: PayloadRequest, step: Step, work: () => Promise<Result>): Promise<Result> {
  const before = req.context[KEY]
  req.context[KEY] = step
  try {
    return await work()
  } finally {
    req.context[KEY] = before
  }
}

/** The state to which a running action takes this document; undefined for every other write. */
export function runningStep(req: PayloadRequest, collection: string, id: unknown): State | undefined {
  const step = req.context[KEY]
  return isStep(step) && step.collection === collection && sameId(step.id, id) ? step.state : undefined
}

/** Whether a seed or an import brings in documents that were released elsewhere. */
export const importsReleased = (req: PayloadRequest): boolean => req.context.seeding === true

const TRASHING = 'workflowTrashing'

/**
 * Whether a write only moves documents to or from the trash. A saved form carries the empty field among all the others;
 * the trash is a matter of the document, not of its text.
 */
const movesInTrash = (data: Record<string, unknown>): boolean =>
  'deletedAt' in data &&
  (Boolean(data.deletedAt) || Object.keys(data).every((name) => name === 'deletedAt' || name === '_status'))

/** Decides, for the operation that begins, whether it is a move to or from the trash. */
export function markTrashing(req: PayloadRequest, data: Record<string, unknown> | undefined): boolean {
  const isTrashing = data !== undefined && movesInTrash(data)
  req.context[TRASHING] = isTrashing
  return isTrashing
}

/** Whether the running operation only moves documents under control to or from the trash: their text stays as it is. */
export const isTrashing = (req: PayloadRequest): boolean => req.context[TRASHING] === true
