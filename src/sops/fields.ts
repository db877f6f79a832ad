import type { ArrayField } from 'payload'
import { label, options } from '@/shared/label'
import { comparisons } from './model'

export const promisesField: ArrayField = {
  name: 'promises',
  type: 'array',
  label: label('服务承诺', 'Service promises'),
  labels: { singular: label('承诺', 'Promise'), plural: label('承诺', 'Promises') },
  admin: {
    description: label(
      '能量到的才写：名称、数值、单位、怎样测量',
      'Measurable only: name, value, unit, how it is measured',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: label('名称', 'Name'),
          required: true,
          maxLength: 60,
          admin: { width: '40%' },
        },
        {
          name: 'comparison',
          type: 'select',
          label: label('比较', 'Comparison'),
          required: true,
          defaultValue: 'at-most',
          options: options(comparisons),
          admin: { width: '20%' },
        },
        { name: 'value', type: 'number', label: label('数值', 'Value'), required: true, admin: { width: '20%' } },
        {
          name: 'unit',
          type: 'text',
          label: label('单位', 'Unit'),
          required: true,
          maxLength: 20,
          admin: { width: '20%' },
        },
      ],
    },
    { name: 'measurement', type: 'text', label: label('测量方法', 'How it is measured'), maxLength: 200 },
  ],
}

export const stepsField: ArrayField = {
  name: 'steps',
  type: 'array',
  label: label('作业步骤', 'Steps'),
  labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
  fields: [
    { name: 'title', type: 'text', label: label('步骤', 'Step'), required: true, maxLength: 120 },
    { name: 'detail', type: 'textarea', label: label('做法', 'How'), maxLength: 2000 },
    { name: 'warning', type: 'textarea', label: label('注意', 'Warning'), maxLength: 500 },
    {
      type: 'row',
      fields: [
        { name: 'minutes', type: 'number', label: label('用时（分钟）', 'Minutes'), min: 0, max: 10_000 },
        { name: 'picture', type: 'upload', relationTo: 'media', label: label('图', 'Picture') },
      ],
    },
  ],
}
