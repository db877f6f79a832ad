import type { PayloadRequest } from 'payload'
import { isRecord } from '@/shared/record'
import type { ControlledCollection, WorkflowDefinition } from '../model'

const isDefinition = (value: unknown): value is WorkflowDefinition => isRecord(value) && typeof value.slug === 'string'

/** What a controlled collection said of itself. */
export function definitionOf({ payload }: PayloadRequest, collection: ControlledCollection): WorkflowDefinition {
  const definition: unknown = payload.collections[collection].config.custom.workflow
  if (!isDefinition(definition)) throw new Error(`${collection} is not under document control`)
  return definition
}
