import type { CollectionConfig } from 'payload'
import { accessFor, nobodyField, personalField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { dayField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { recordTitleField } from '@/training/fields'
import { deriveRecord, refuseSecondRecord } from '@/training/hooks'
import { attendances } from '@/training/model'

const derived = { create: nobodyField, update: nobodyField }

export const TrainingRecords: CollectionConfig = {
  slug: 'training-records',
  labels: { singular: label('培训记录', 'Training record'), plural: label('培训记录', 'Training records') },
  access: accessFor('training-records'),
  admin: {
    group: groups.training,
    useAsTitle: 'title',
    defaultColumns: ['title', 'department', 'completedOn', 'attendance', 'hours', 'passed'],
    listSearchableFields: ['title'],
    description: label('一个人参加一个班次的记录', 'One person in one session'),
  },
  defaultSort: '-completedOn',
  indexes: [{ fields: ['session', 'staff'], unique: true }, { fields: ['completedOn', 'attendance'] }],
  hooks: { beforeValidate: [refuseSecondRecord], beforeChange: [deriveRecord] },
  fields: [
    recordTitleField(label('姓名 · 课程', 'Person · course')),
    {
      type: 'row',
      fields: [
        {
          name: 'staff',
          type: 'relationship',
          relationTo: 'staff',
          required: true,
          index: true,
          label: label('员工', 'Staff member'),
        },
        {
          name: 'session',
          type: 'relationship',
          relationTo: 'training-sessions',
          required: true,
          index: true,
          label: label('班次', 'Session'),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'attendance',
          type: 'select',
          label: label('出勤', 'Attendance'),
          required: true,
          defaultValue: 'present',
          options: options(attendances),
        },
        {
          name: 'hours',
          type: 'number',
          label: label('学时', 'Hours'),
          min: 0,
          max: 1000,
          admin: { description: label('留空则取课程学时', 'Left empty: the hours of the course') },
        },
        {
          name: 'score',
          type: 'number',
          label: label('成绩', 'Score'),
          min: 0,
          max: 100,
          access: { read: personalField('staff') },
        },
        { name: 'passed', type: 'checkbox', label: label('合格', 'Passed'), defaultValue: false },
      ],
    },
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      index: true,
      label: label('课程', 'Course'),
      access: derived,
      admin: { readOnly: true, position: 'sidebar' },
    },
    dayField('completedOn', label('培训日期', 'Date'), {
      index: true,
      access: derived,
      admin: { readOnly: true, position: 'sidebar' },
    }),
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      index: true,
      label: label('部门', 'Department'),
      access: derived,
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
}
