import type { CollectionConfig, GlobalConfig } from 'payload'
import { revalidateAfterChange, revalidateAfterDelete, revalidateGlobal } from './hooks'

/** A collection shown on cached public pages: every change refreshes the pages concerned. */
export function withPublishing(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), revalidateAfterChange],
      afterDelete: [...(hooks.afterDelete ?? []), revalidateAfterDelete],
    },
  }
}

/** The same for a global. */
export function withPublishedGlobal(global: GlobalConfig): GlobalConfig {
  return {
    ...global,
    hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), revalidateGlobal] },
  }
}
