import type { CollectionConfig } from 'payload'
import { accessFor, nobodyField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { checkCorrection, keepFinding, noteCorrection } from '@/corrections/hooks'
import { correctionStatuses, findingSources } from '@/corrections/model'
import { followCorrection } from '@/drills/hooks'
import { withMedia } from '@/media/withMedia'
import { reviseChapter } from '@/plans/hooks'
import { dayField, departmentField, titleField } from '@/publishing/fields'
import { label, options } from '@/shared/label'

/** A finding with its owner and due date, closed with evidence. */
export const CorrectiveActions: CollectionConfig = withMedia({
  slug: 'corrective-actions',
  labels: { singular: label('整改项', 'Corrective action'), plural: label('整改项', 'Corrective actions') },
  defaultPopulate: { title: true, status: true, dueOn: true },
  access: accessFor('corrective-actions'),
  admin: {
    group: groups.stars,
    useAsTitle: 'title',
    defaultColumns: ['title', 'source', 'owner', 'dueOn', 'status', 'department'],
    listSearchableFields: ['title', 'finding'],
    description: label('发现的问题、责任人、期限和整改凭证', 'Findings, owners, due dates and evidence'),
  },
  defaultSort: 'dueOn',
  hooks: {
    beforeValidate: [checkCorrection],
    beforeChange: [keepFinding],
    afterChange: [noteCorrection, followCorrection, reviseChapter],
  },
  fields: [
    titleField(label('问题', 'Finding')),
    { name: 'finding', type: 'textarea', maxLength: 1000, label: label('具体情况', 'Details') },
    {
      type: 'row',
      fields: [
        {
          name: 'source',
          type: 'select',
          required: true,
          defaultValue: 'other',
          index: true,
          options: options(findingSources),
          label: label('来源', 'Source'),
        },
        {
          name: 'status',
          type: 'select',
          required: true,
          defaultValue: 'open',
          index: true,
          options: options(correctionStatuses),
          label: label('状态', 'Status'),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'owner', type: 'relationship', relationTo: 'staff', index: true, label: label('责任人', 'Owner') },
        dayField('dueOn', label('整改期限', 'Due'), { index: true }),
      ],
    },
    {
      name: 'reopenReason',
      type: 'textarea',
      maxLength: 500,
      label: label('重新打开的原因', 'Reason for reopening'),
      admin: {
        condition: (data) => data.status === 'open' && Boolean(data.closedOn || data.reopenReason),
        description: label(
          '从“已完成”改回“整改中”时必填，记入审计日志',
          'Asked for when a closed action is opened again',
        ),
      },
    },
    { name: 'measure', type: 'textarea', maxLength: 2000, label: label('整改措施', 'Measure') },
    { name: 'evidenceNote', type: 'textarea', maxLength: 2000, label: label('完成情况', 'What was done') },
    {
      name: 'evidence',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: label('整改凭证（照片或文件）', 'Evidence'),
    },
    dayField('closedOn', label('完成日期', 'Closed on'), { index: true }),
    {
      name: 'drill',
      type: 'relationship',
      relationTo: 'drills',
      index: true,
      label: label('演练', 'Drill'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'responses',
      index: true,
      label: label('应急响应', 'Response'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'emergency-plans',
      index: true,
      label: label('涉及的预案', 'Plan'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'section',
      type: 'text',
      maxLength: 120,
      label: label('涉及的章节', 'Chapter'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'revisedIn',
      type: 'text',
      maxLength: 20,
      label: label('已在此版本修订', 'Revised in version'),
      access: { create: nobodyField, update: nobodyField },
      admin: { position: 'sidebar', readOnly: true },
    },
    departmentField(),
  ],
})
