import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { openCorrection } from '@/corrections/actions/open'
import { checkDrill, openFindings } from '@/drills/hooks'
import { evaluationSheet } from '@/drills/model'
import { withMedia } from '@/media/withMedia'
import { attendanceWays, drillForms, drillScopes, drillStatuses, responseLevels } from '@/plans/model'
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
    components: { beforeListTable: ['/src/drills/admin/ProgrammeLink#ProgrammeLink'] },
  },
  defaultSort: '-heldOn',
  hooks: { beforeValidate: [checkDrill], afterChange: [openFindings(openCorrection)] },
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
    { name: 'level', type: 'select', label: label('响应级别', 'Level'), options: options(responseLevels) },
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
    {
      name: 'attendance',
      type: 'array',
      label: label('签到', 'Attendance'),
      labels: { singular: label('签到', 'Arrival'), plural: label('签到', 'Arrivals') },
      hooks: { beforeDuplicate: [() => []] },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'staff',
              type: 'relationship',
              relationTo: 'staff',
              required: true,
              label: label('员工', 'Person'),
            },
            {
              name: 'at',
              type: 'date',
              label: label('时间', 'At'),
              admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy年M月d日 HH:mm' } },
            },
            {
              name: 'via',
              type: 'select',
              defaultValue: 'list',
              options: options(attendanceWays),
              label: label('方式', 'Way'),
            },
          ],
        },
      ],
    },
    { name: 'scenario', type: 'textarea', label: label('情景', 'Scenario'), maxLength: 4000 },
    {
      name: 'injects',
      type: 'array',
      label: label('情景注入', 'Injects'),
      labels: { singular: label('注入', 'Inject'), plural: label('注入', 'Injects') },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'minute',
              type: 'number',
              required: true,
              min: 0,
              max: 10_000,
              label: label('T+分钟', 'T+minutes'),
            },
            { name: 'role', type: 'text', maxLength: 120, label: label('注入对象', 'To whom') },
          ],
        },
        { name: 'text', type: 'textarea', required: true, maxLength: 1000, label: label('情景信息', 'Message') },
        { name: 'expected', type: 'textarea', maxLength: 1000, label: label('预期行动', 'Expected action') },
      ],
    },
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
    {
      name: 'evaluation',
      type: 'array',
      label: label('评估表', 'Evaluation sheet'),
      defaultValue: () => evaluationSheet.map((row) => ({ ...row })),
      admin: {
        description: label(
          '默认评估项可增删改；不适用的项不填得分，不计入总分',
          'Change the proposed items at will; an item without a score does not count',
        ),
      },
      labels: { singular: label('评估项', 'Item'), plural: label('评估项', 'Items') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'item', type: 'text', required: true, maxLength: 200, label: label('评估内容', 'Item') },
            { name: 'points', type: 'number', required: true, min: 1, max: 100, label: label('分值', 'Points') },
            { name: 'score', type: 'number', min: 0, max: 100, label: label('得分', 'Score') },
          ],
        },
        { name: 'note', type: 'text', maxLength: 300, label: label('说明', 'Note') },
      ],
    },
    {
      name: 'score',
      type: 'number',
      label: label('评估得分', 'Score'),
      min: 0,
      max: 100,
      admin: { description: label('填了评估表即由它算出', 'Worked out from the sheet when it is filled in') },
    },
    { name: 'conclusion', type: 'textarea', label: label('评估结论', 'Conclusion'), maxLength: 4000 },
    {
      name: 'findings',
      type: 'array',
      label: label('发现的问题', 'Findings'),
      labels: { singular: label('问题', 'Finding'), plural: label('问题', 'Findings') },
      hooks: { beforeDuplicate: [() => []] },
      admin: {
        description: label(
          '演练完成后，每个问题自动开出整改项；之后责任人、期限和完成日期在整改项里修改',
          'Each becomes a corrective action once the drill was held; owner and dates are then changed there',
        ),
      },
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
        {
          type: 'row',
          fields: [
            {
              name: 'section',
              type: 'text',
              maxLength: 120,
              label: label('涉及的预案章节', 'Chapter of the plan'),
              admin: { components: { Field: '/src/drills/admin/SectionField#SectionField' } },
            },
            {
              name: 'action',
              type: 'relationship',
              relationTo: 'corrective-actions',
              label: label('整改项', 'Corrective action'),
              admin: { readOnly: true },
            },
          ],
        },
      ],
    },
    { name: 'photos', type: 'upload', relationTo: 'media', hasMany: true, label: label('照片', 'Photos') },
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'responses',
      label: label('演练指挥记录', 'Board of the drill'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    departmentField(),
  ],
})
