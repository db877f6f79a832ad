import type { ArrayField, TextField } from 'payload'
import { say } from '@/config/say'
import { label, options } from '@/shared/label'
import { editionChanges, FIRST_LABEL } from './model'

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

/** Where the numbers begin: an office that had a paper manual starts with 2.0. Without meaning after the first release. */
export const firstLabelField: TextField = {
  name: 'firstLabel',
  type: 'text',
  label: label('首版版次', 'Number of the first edition'),
  maxLength: 9,
  validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'string' && FIRST_LABEL.test(value)) ||
    say(
      req,
      '「首版版次」写成两个数字，中间一个点，如 2.0；留空则为 1.0。',
      'Two numbers with a point between, such as 2.0; left empty, 1.0.',
    ),
  admin: {
    position: 'sidebar',
    condition: (data) => !data.releasedAt,
    description: label('此前有纸质手册的，可从 2.0 起；留空为 1.0', 'With an earlier paper manual, begin with 2.0'),
  },
}
