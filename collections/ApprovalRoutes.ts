import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { noteRoute, noteRouteGone } from '@/audit/hooks/settings'
import { groups } from '@/config/groups'
import { label, options } from '@/shared/label'
import { stepsField } from '@/workflow/fields'
import { checkRoute } from '@/workflow/hooks/routes'
import { controlledLabels } from '@/workflow/model'

export const ApprovalRoutes: CollectionConfig = {
  slug: 'approval-routes',
  labels: { singular: label('审核路线', 'Approval route'), plural: label('审核路线', 'Approval routes') },
  access: accessFor('approval-routes'),
  admin: {
    group: groups.control,
    useAsTitle: 'name',
    defaultColumns: ['name', 'documents', 'department', 'isActive'],
    description: label(
      '哪类文件、哪个部门由谁按什么顺序审核；没有设置的由本部门（或上级部门）的一名审核人审核',
      'Who decides on which documents, in which order; without a route one reviewer of the department decides',
    ),
  },
  hooks: { beforeValidate: [checkRoute], afterChange: [noteRoute], afterDelete: [noteRouteGone] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 60, label: label('名称', 'Name') },
    {
      name: 'documents',
      type: 'select',
      required: true,
      index: true,
      options: options(controlledLabels),
      label: label('文件类别', 'Documents'),
    },
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      index: true,
      label: label('部门（含下级）', 'Department (and below)'),
      admin: { description: label('留空为全部部门', 'Left empty: every department') },
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, label: label('启用', 'Active') },
    stepsField(),
  ],
}
