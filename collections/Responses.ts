import type { CollectionConfig } from 'payload'
import { accessFor, signedInField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { responseLevels } from '@/plans/model'
import { departmentField, phoneField, titleField } from '@/publishing/fields'
import { responseEndpoints } from '@/responses/endpoints'
import { keepForGood } from '@/responses/hooks'
import { responseStatuses } from '@/responses/model'
import { label, options } from '@/shared/label'

/** A plan activated at a level, for real or as a drill; written by the actions of the board alone. */
export const Responses: CollectionConfig = {
  slug: 'responses',
  labels: { singular: label('应急响应', 'Response'), plural: label('应急响应', 'Responses') },
  defaultPopulate: { title: true, status: true, isDrill: true },
  access: accessFor('responses'),
  admin: {
    group: groups.stars,
    useAsTitle: 'title',
    defaultColumns: ['title', 'isDrill', 'level', 'status', 'startedAt', 'endedAt'],
    listSearchableFields: ['title'],
    description: label('启动过的应急响应和演练指挥，在网站上操作', 'Responses and drills that were run on the board'),
  },
  defaultSort: '-startedAt',
  endpoints: responseEndpoints,
  hooks: { beforeDelete: [keepForGood] },
  fields: [
    titleField(),
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'emergency-plans',
      required: true,
      index: true,
      label: label('应急预案', 'Plan'),
    },
    { name: 'versionLabel', type: 'text', maxLength: 20, label: label('预案版本', 'Version of the plan') },
    { name: 'isDrill', type: 'checkbox', defaultValue: false, index: true, label: label('演练', 'Drill') },
    {
      name: 'drill',
      type: 'relationship',
      relationTo: 'drills',
      index: true,
      label: label('对应的演练', 'Drill'),
    },
    {
      name: 'level',
      type: 'select',
      required: true,
      options: options(responseLevels),
      label: label('当前级别', 'Level'),
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'active',
      index: true,
      options: options(responseStatuses),
      label: label('状态', 'Status'),
    },
    { name: 'startedAt', type: 'date', required: true, index: true, label: label('启动时间', 'Started at') },
    { name: 'endedAt', type: 'date', label: label('终止时间', 'Ended at') },
    {
      name: 'tasks',
      type: 'array',
      label: label('任务', 'Tasks'),
      fields: [
        { name: 'key', type: 'text', required: true, label: label('键', 'Key') },
        { name: 'level', type: 'select', options: options(responseLevels), label: label('级别', 'Level') },
        { name: 'role', type: 'text', label: label('岗位', 'Role') },
        { name: 'text', type: 'textarea', required: true, label: label('任务', 'Task') },
        { name: 'minutes', type: 'number', label: label('时限（分钟）', 'Within (minutes)') },
      ],
    },
    {
      name: 'contacts',
      type: 'array',
      label: label('联系人', 'Contacts'),
      fields: [
        { name: 'key', type: 'text', required: true, label: label('键', 'Key') },
        { name: 'role', type: 'text', required: true, label: label('职务', 'Role') },
        { name: 'name', type: 'text', label: label('姓名', 'Name') },
        phoneField('phone', label('电话', 'Phone'), signedInField),
        phoneField('backupPhone', label('备用电话', 'Backup phone'), signedInField),
      ],
    },
    { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
    departmentField(),
  ],
}
