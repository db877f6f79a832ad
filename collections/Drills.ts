import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import { checkDrill } from '@/plans/hooks'
import { drillForms, drillScopes, drillStatuses } from '@/plans/model'
import { dayField, departmentField, titleField } from '@/publishing/fields'
import { label, options } from '@/shared/label'

export const Drills: CollectionConfig = withMedia({
  slug: 'drills',
  labels: { singular: label('应急演练', 'Drill'), plural: label('应急演练', 'Drills') },
  access: accessFor('drills'),
  admin: {
    group: groups.stars,
    useAsTitle: 'title',
    defaultColumns: ['title', 'plan', 'form', 'status', 'heldOn', 'score'],
    listSearchableFields: ['title', 'place'],
    description: label('演练计划、过程与发现的问题', 'Programme, course and findings of drills'),
  },
  defaultSort: '-heldOn',
  hooks: { beforeValidate: [checkDrill] },
  fields: [
    titleField(),
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'emergency-plans',
      required: true,
      index: true,
      label: label('演练预案', 'Plan'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'form',
          type: 'select',
          label: label('形式', 'Form'),
          required: true,
          defaultValue: 'full-scale',
          options: options(drillForms),
        },
        {
          name: 'scope',
          type: 'select',
          label: label('内容', 'Scope'),
          required: true,
          defaultValue: 'single',
          options: options(drillScopes),
        },
        {
          name: 'status',
          type: 'select',
          label: label('状态', 'Status'),
          required: true,
          defaultValue: 'planned',
          index: true,
          options: options(drillStatuses),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        dayField('heldOn', label('演练日期', 'Date'), { index: true }),
        { name: 'place', type: 'text', label: label('地点', 'Place'), maxLength: 120 },
      ],
    },
    { name: 'lead', type: 'relationship', relationTo: 'staff', label: label('总指挥', 'Lead') },
    {
      name: 'participants',
      type: 'relationship',
      relationTo: 'staff',
      hasMany: true,
      label: label('参加人员', 'Participants'),
    },
    {
      name: 'participantCount',
      type: 'number',
      label: label('参加人数', 'Number of participants'),
      min: 0,
      max: 100_000,
    },
    { name: 'scenario', type: 'textarea', label: label('情景', 'Scenario'), maxLength: 4000 },
    {
      name: 'timeline',
      type: 'array',
      label: label('时间线', 'Timeline'),
      labels: { singular: label('事件', 'Event'), plural: label('事件', 'Events') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'minute', type: 'number', label: label('第几分钟', 'Minute'), required: true, min: 0, max: 10_000 },
            { name: 'targetMinute', type: 'number', label: label('目标（分钟）', 'Target'), min: 0, max: 10_000 },
            { name: 'event', type: 'text', label: label('事件', 'Event'), required: true, maxLength: 200 },
          ],
        },
        { name: 'note', type: 'text', label: label('说明', 'Note'), maxLength: 300 },
      ],
    },
    { name: 'score', type: 'number', label: label('评估得分', 'Score'), min: 0, max: 100 },
    { name: 'conclusion', type: 'textarea', label: label('评估结论', 'Conclusion'), maxLength: 4000 },
    {
      name: 'findings',
      type: 'array',
      label: label('发现的问题', 'Findings'),
      labels: { singular: label('问题', 'Finding'), plural: label('问题', 'Findings') },
      fields: [
        { name: 'description', type: 'textarea', label: label('问题', 'Finding'), required: true, maxLength: 1000 },
        {
          type: 'row',
          fields: [
            { name: 'owner', type: 'relationship', relationTo: 'staff', label: label('责任人', 'Owner') },
            dayField('dueOn', label('整改期限', 'Due')),
            dayField('closedOn', label('完成日期', 'Closed')),
          ],
        },
      ],
    },
    { name: 'photos', type: 'upload', relationTo: 'media', hasMany: true, label: label('照片', 'Photos') },
    departmentField(),
  ],
})
