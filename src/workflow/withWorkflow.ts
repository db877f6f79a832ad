import type { CollectionConfig, EditViewConfig } from 'payload'
import { workflowEndpoints } from './endpoints'
import { workflowFields } from './fields'
import { keepReleased, keepState, routeToDraft } from './hooks/guard'
import { withdrawOnDelete, withdrawOnEdit } from './hooks/withdraw'
import type { WorkflowDefinition } from './model'

/** What is missing for document control; without it a rule would silently not hold. */
function missingFor(
  { slug, versions, trash, access, admin, fields }: CollectionConfig,
  definition: WorkflowDefinition,
) {
  const drafts = typeof versions === 'object' ? versions.drafts : undefined
  const names = fields.flatMap((field) => ('name' in field ? [field.name] : []))
  return [
    slug === definition.slug ? '' : `the definition of ${slug}`,
    typeof drafts === 'object' && drafts.validate === true ? '' : 'drafts that are validated',
    typeof drafts === 'object' && !drafts.autosave ? '' : 'drafts without autosave',
    typeof drafts === 'object' && !drafts.schedulePublish ? '' : 'no scheduled publishing past the review',
    typeof versions === 'object' && versions.maxPerDoc === 0 ? '' : 'versions that are never pruned',
    trash === true ? '' : 'a trash',
    // Its own tab would be dropped for ours.
    admin?.components?.views?.edit ? 'no document views beside its own' : '',
    access?.update && access.readVersions ? '' : 'access from the permission table',
    ...['title', 'department', 'visibility'].map((name) => (names.includes(name) ? '' : `a field ${name}`)),
  ].filter(Boolean)
}

/** Beside “edit”: what was released, and who decided what, when. For who may read drafts. */
const historyTab: EditViewConfig = {
  Component: '/src/workflow/admin/HistoryView#HistoryView',
  path: '/history',
  tab: {
    href: '/history',
    label: ({ t }) => t('workflow:history'),
    order: 200,
    condition: ({ collectionConfig, permissions }) =>
      Boolean(collectionConfig && permissions.collections?.[collectionConfig.slug]?.readVersions),
  },
}

/**
 * Puts a collection under document control: what readers see changes by a review of a second person only.
 * @throws Error when a precondition is missing
 */
export function withWorkflow(collection: CollectionConfig, definition: WorkflowDefinition): CollectionConfig {
  const missing = missingFor(collection, definition)
  if (missing.length > 0) throw new Error(`document control of ${collection.slug} needs ${missing.join(', ')}`)
  const { admin, endpoints, hooks = {} } = collection
  return {
    ...collection,
    custom: { ...collection.custom, workflow: definition },
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          ...admin?.components?.edit,
          PublishButton: '/src/workflow/admin/NoButton#NoButton',
          Status: '/src/workflow/admin/NoButton#NoButton',
          UnpublishButton: '/src/workflow/admin/NoButton#NoButton',
          beforeDocumentControls: [
            ...(admin?.components?.edit?.beforeDocumentControls ?? []),
            '/src/workflow/admin/WorkflowPanel#WorkflowPanel',
          ],
        },
        views: { ...admin?.components?.views, edit: { history: historyTab } },
      },
    },
    endpoints: [...(endpoints || []), ...workflowEndpoints(definition.slug)],
    hooks: {
      ...hooks,
      beforeOperation: [routeToDraft, ...(hooks.beforeOperation ?? [])],
      // Last, so that no other hook writes what only document control may.
      beforeChange: [...(hooks.beforeChange ?? []), keepState],
      afterChange: [...(hooks.afterChange ?? []), withdrawOnEdit],
      beforeDelete: [keepReleased, ...(hooks.beforeDelete ?? [])],
      afterDelete: [...(hooks.afterDelete ?? []), withdrawOnDelete],
    },
    fields: [...collection.fields, ...workflowFields()],
  }
}
