import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { importEndpoints } from '@/imports/endpoints'
import { importStatuses } from '@/imports/model'
import { departmentField } from '@/publishing/fields'
import { label, options } from '@/shared/label'

/** A Word manual on its way in: read in the background, looked over by its editor, then made into drafts. */
export const PlanImports: CollectionConfig = {
  slug: 'plan-imports',
  labels: { singular: label('导入 Word 手册', 'Word import'), plural: label('导入 Word 手册', 'Word imports') },
  access: accessFor('plan-imports'),
  endpoints: importEndpoints,
  admin: {
    // Its own pages show it: /admin/imports.
    hidden: true,
    group: groups.standards,
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'status', 'createdAt'],
    description: label('旧手册读入为预案草稿，确认之前不保存', 'An old manual read into drafts of plans'),
  },
  defaultSort: '-createdAt',
  fields: [
    { name: 'fileName', type: 'text', required: true, maxLength: 200, label: label('文件', 'File') },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('导入人', 'Imported by'),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      options: options(importStatuses),
      label: label('状态', 'Status'),
    },
    { name: 'progress', type: 'number', min: 0, max: 100, label: label('进度（%）', 'Progress (%)') },
    { name: 'stage', type: 'text', maxLength: 120, label: label('当前步骤', 'Stage') },
    { name: 'message', type: 'textarea', maxLength: 1000, label: label('说明', 'Message') },
    { name: 'proposal', type: 'json', label: label('读取结果', 'Proposal') },
    { name: 'result', type: 'json', label: label('导入结果', 'Result') },
    departmentField(),
  ],
}
