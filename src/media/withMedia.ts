import type { CollectionConfig } from 'payload'
import { refuseForeignFiles, releaseFiles, shareAudience } from './hooks'

/** A collection whose documents carry files: a file is served only to those who may read a document that uses it. */
export function withMedia(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeValidate: [...(hooks.beforeValidate ?? []), refuseForeignFiles],
      afterChange: [...(hooks.afterChange ?? []), shareAudience],
      afterDelete: [...(hooks.afterDelete ?? []), releaseFiles],
    },
  }
}
