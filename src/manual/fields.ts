import type { ArrayField } from 'payload'
import { label, options } from '@/shared/label'
import { editionChanges } from './model'

/** The plans of an edition in their order; the version is the one in force when the edition was submitted. */
export const editionPlansField: ArrayField = {
  name: 'plans',
  type: 'array',
  label: label('收录的预案（按顺序）', 'Plans (in order)'),
  labels: { singular: label('预案', 'Plan'), plural: label('预案', 'Plans') },
  maxRows: 200,
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'plan',
          type: 'relationship',
          relationTo: 'emergency-plans',
          required: true,
          index: true,
          label: label('应急预案', 'Plan'),
        },
        {
          name: 'versionLabel',
          type: 'text',
          maxLength: 20,
          label: label('版本号', 'Version'),
          admin: { readOnly: true, description: label('保存时取现行版本', 'The version in force when saved') },
        },
      ],
    },
  ],
}

/** Release notes against the edition before, worked out when the edition is saved. */
export const changesField: ArrayField = {
  name: 'changes',
  type: 'array',
  label: label('与上一版相比', 'Changes since the last edition'),
  labels: { singular: label('变化', 'Change'), plural: label('变化', 'Changes') },
  admin: { readOnly: true },
  fields: [
    { name: 'kind', type: 'select', required: true, options: options(editionChanges), label: label('变化', 'Change') },
    { name: 'title', type: 'text', required: true, label: label('预案', 'Plan') },
    { name: 'from', type: 'text', label: label('原版本', 'From') },
    { name: 'to', type: 'text', label: label('新版本', 'To') },
    { name: 'reason', type: 'textarea', label: label('原因', 'Reason') },
  ],
}
