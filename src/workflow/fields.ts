import type { ArrayField, Field } from 'payload'
import { nobodyField } from '@/access/accessFor'
import { consoleRoles, roleLabels } from '@/access/model'
import { dayField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { approverKinds, controlledLabels, states, stepRules } from './model'

const derived = { create: nobodyField, update: nobodyField }

/** Which document a record is about. Plain texts: the record outlives the document. */
export function documentFields(): Field[] {
  return [
    {
      name: 'documentCollection',
      type: 'select',
      required: true,
      options: options(controlledLabels),
      label: label('文件类别', 'Kind of document'),
    },
    { name: 'documentId', type: 'text', required: true, index: true, maxLength: 40, label: label('文件', 'Document') },
  ]
}

/** What document control keeps on a document; only its own actions write it. */
export function workflowFields(): Field[] {
  return [
    {
      name: 'state',
      type: 'select',
      index: true,
      defaultValue: 'draft',
      options: options(states),
      label: label('审核状态', 'Review state'),
      access: derived,
      admin: {
        position: 'sidebar',
        readOnly: true,
        components: { Cell: '/src/workflow/admin/StateCell#StateCell' },
      },
    },
    {
      name: 'versionLabel',
      type: 'text',
      label: label('版本号', 'Version'),
      // The column's default since the first release; a new document gets none, see hooks/keepState.ts.
      defaultValue: '1.0',
      maxLength: 20,
      access: derived,
      admin: { position: 'sidebar', readOnly: true, description: label('发布时生成', 'Given on release') },
    },
    dayField('releasedAt', label('发布日期', 'Released on'), {
      access: derived,
      admin: { position: 'sidebar', readOnly: true },
    }),
    {
      name: 'releaseNote',
      type: 'textarea',
      label: label('修订说明', 'What changed'),
      access: derived,
      admin: { hidden: true },
    },
    {
      name: 'isEmergencyRelease',
      type: 'checkbox',
      label: label('紧急发布', 'Emergency release'),
      access: derived,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => data.isEmergencyRelease === true },
    },
    dayField('retiredAt', label('废止日期', 'Retired on'), {
      access: derived,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.retiredAt) },
    }),
    {
      name: 'retireReason',
      type: 'textarea',
      label: label('废止原因', 'Why it was retired'),
      access: derived,
      admin: { hidden: true },
    },
    {
      name: 'draftEditors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: label('本稿编写人', 'Who wrote this draft'),
      access: {
        ...derived,
        read: ({ req }) => consoleRoles.some((role) => req.user?.roles.includes(role) === true),
      },
      admin: { hidden: true },
    },
  ]
}

/** Ordered steps of a route, and of a case as it was submitted. */
export function stepsField(): ArrayField {
  return {
    name: 'steps',
    type: 'array',
    label: label('审核步骤', 'Steps'),
    labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
    minRows: 1,
    maxRows: 9,
    required: true,
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 40, label: label('名称', 'Name') },
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            required: true,
            defaultValue: 'role',
            options: options(approverKinds),
            label: label('由谁审核', 'Who decides'),
          },
          {
            name: 'role',
            type: 'select',
            defaultValue: 'reviewer',
            options: options(roleLabels),
            label: label('角色', 'Role'),
            admin: { condition: (_data, row) => row?.kind === 'role' },
          },
          {
            name: 'rule',
            type: 'select',
            required: true,
            defaultValue: 'any',
            options: options(stepRules),
            label: label('通过条件', 'Rule'),
          },
        ],
      },
      {
        name: 'people',
        type: 'relationship',
        relationTo: 'users',
        hasMany: true,
        label: label('人员', 'People'),
        admin: { condition: (_data, row) => row?.kind === 'people' },
      },
    ],
  }
}
