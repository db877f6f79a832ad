import type { CollectionConfig, DateField } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { departmentField, titleField } from '@/publishing/fields'
import { type Bilingual, label, options } from '@/shared/label'
import { checkSession, spreadSession } from '@/training/hooks'
import { sessionStatuses } from '@/training/model'

const momentField = (name: string, text: Bilingual, required: boolean): DateField => ({
  name,
  type: 'date',
  label: text,
  required,
  index: required,
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy年M月d日 HH:mm', timeFormat: 'HH:mm' } },
})

export const TrainingSessions: CollectionConfig = {
  slug: 'training-sessions',
  labels: { singular: label('培训班次', 'Training session'), plural: label('培训班次', 'Training sessions') },
  defaultPopulate: { title: true, startsAt: true },
  access: accessFor('training-sessions'),
  admin: {
    group: groups.training,
    useAsTitle: 'title',
    defaultColumns: ['title', 'course', 'startsAt', 'place', 'status'],
    listSearchableFields: ['title', 'place', 'trainer'],
    description: label('一门课程的一次举办', 'One occasion of teaching a course'),
  },
  defaultSort: '-startsAt',
  hooks: { beforeValidate: [checkSession], afterChange: [spreadSession] },
  fields: [
    titleField(label('班次名称', 'Session')),
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      required: true,
      index: true,
      label: label('课程', 'Course'),
    },
    {
      type: 'row',
      fields: [
        momentField('startsAt', label('开始时间', 'Begins'), true),
        momentField('endsAt', label('结束时间', 'Ends'), false),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'place', type: 'text', label: label('地点', 'Place'), maxLength: 120 },
        { name: 'trainer', type: 'text', label: label('讲师', 'Trainer'), maxLength: 60 },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('状态', 'Status'),
      required: true,
      defaultValue: 'planned',
      index: true,
      options: options(sessionStatuses),
    },
    {
      name: 'records',
      type: 'join',
      collection: 'training-records',
      on: 'session',
      label: label('培训记录', 'Records'),
      defaultLimit: 50,
      admin: { defaultColumns: ['staff', 'attendance', 'hours', 'passed'] },
    },
    departmentField(),
  ],
}
