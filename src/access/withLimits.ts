import type { CollectionConfig } from 'payload'
import { clampReads } from './limits'

/** A collection whose reads from outside stay in bounds. */
export function withLimits(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    hooks: { ...collection.hooks, beforeOperation: [clampReads, ...(collection.hooks?.beforeOperation ?? [])] },
  }
}
