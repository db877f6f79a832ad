import type { CollectionConfig } from 'payload'
import { normaliseDates, refuseMisshapen, refuseNoDocument, refuseStrayRelations } from './integrity'
import { clampReads } from './limits'

/** A collection whose reads from outside stay in bounds, and whose documents name only documents that are there. */
export function withLimits(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [clampReads, refuseNoDocument, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [normaliseDates, refuseMisshapen, refuseStrayRelations, ...(hooks.beforeValidate ?? [])],
    },
  }
}
