import type { ArrayField, Field } from 'payload'
import { label, options } from '@/shared/label'
import { scoreWithinPoints } from './hooks'
import { defaultThresholds, vetoEffects } from './model'

export const groupsField: ArrayField = {
  name: 'groups',
  type: 'array',
  required: true,
  minRows: 1,
  label: label('评定内容', 'Criteria'),
  labels: { singular: label('分组', 'Group'), plural: label('分组', 'Groups') },
  fields: [
    { name: 'name', type: 'text', label: label('分组名称', 'Group'), required: true, maxLength: 60 },
    {
      name: 'mustPass',
      type: 'checkbox',
      label: label('必须单独合格（70 分）', 'Must pass on its own (70)'),
      defaultValue: false,
    },
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      label: label('条目', 'Items'),
      labels: { singular: label('条目', 'Item'), plural: label('条目', 'Items') },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'name',
              type: 'text',
              label: label('条目', 'Item'),
              required: true,
              maxLength: 120,
              admin: { width: '70%' },
            },
            {
              name: 'points',
              type: 'number',
              label: label('分值', 'Points'),
              required: true,
              min: 0,
              max: 100,
              admin: { width: '30%' },
            },
          ],
        },
        { name: 'requirement', type: 'textarea', label: label('评定要求', 'Requirement'), maxLength: 1000 },
        {
          type: 'row',
          fields: [
            { name: 'isVeto', type: 'checkbox', label: label('一票否决', 'Veto'), defaultValue: false },
            {
              name: 'photoOnFail',
              type: 'checkbox',
              label: label('不合格须拍照', 'Photo on failure'),
              defaultValue: false,
            },
          ],
        },
      ],
    },
  ],
}

export const schemeFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'inspectionShare',
        type: 'number',
        label: label('检查占比（%）', 'Inspection (%)'),
        required: true,
        defaultValue: 80,
        min: 0,
        max: 100,
      },
      {
        name: 'userShare',
        type: 'number',
        label: label('用户占比（%）', 'Users (%)'),
        required: true,
        defaultValue: 20,
        min: 0,
        max: 100,
      },
      {
        name: 'validMonths',
        type: 'number',
        label: label('有效期（月）', 'Valid (months)'),
        required: true,
        defaultValue: 12,
        min: 1,
        max: 60,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'vetoEffect',
        type: 'select',
        label: label('否决后果', 'Effect of a veto'),
        required: true,
        defaultValue: 'zero',
        options: options(vetoEffects),
      },
      {
        name: 'vetoCapStars',
        type: 'number',
        label: label('封顶星级', 'Cap'),
        defaultValue: 1,
        min: 0,
        max: 5,
        admin: { condition: (data) => data.vetoEffect === 'cap' },
      },
    ],
  },
  {
    name: 'thresholds',
    type: 'array',
    required: true,
    label: label('星级分数线', 'Thresholds'),
    labels: { singular: label('分数线', 'Threshold'), plural: label('分数线', 'Thresholds') },
    defaultValue: defaultThresholds,
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'stars', type: 'number', label: label('星级', 'Stars'), required: true, min: 1, max: 5 },
          { name: 'minimum', type: 'number', label: label('最低分', 'Minimum'), required: true, min: 0, max: 100 },
        ],
      },
    ],
  },
]

export const scoredItemsField: ArrayField = {
  name: 'items',
  type: 'array',
  label: label('检查表', 'Inspection sheet'),
  labels: { singular: label('条目', 'Item'), plural: label('条目', 'Items') },
  admin: {
    description: label(
      '新建时留空：保存后自动带出标准的条目',
      'Left empty on creation, the items of the standard are filled in',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'group', type: 'text', label: label('分组', 'Group'), maxLength: 60 },
        { name: 'name', type: 'text', label: label('条目', 'Item'), required: true, maxLength: 120 },
        { name: 'points', type: 'number', label: label('满分', 'Points'), required: true, min: 0, max: 100 },
        { name: 'score', type: 'number', label: label('得分', 'Score'), validate: scoreWithinPoints },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'isVeto', type: 'checkbox', label: label('否决项', 'Veto item'), defaultValue: false },
        { name: 'vetoFailed', type: 'checkbox', label: label('触发否决', 'Veto failed'), defaultValue: false },
        { name: 'notApplicable', type: 'checkbox', label: label('不适用', 'Not applicable'), defaultValue: false },
      ],
    },
    { name: 'note', type: 'text', label: label('说明', 'Note'), maxLength: 300 },
    { name: 'photo', type: 'upload', relationTo: 'media', label: label('照片', 'Photo') },
  ],
}
