import type { GlobalConfig } from 'payload'
import { globalAccessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { dayField } from '@/publishing/fields'
import { label } from '@/shared/label'

export const Rules: GlobalConfig = {
  slug: 'rules',
  label: label('周期与依据', 'Cycles and sources'),
  access: globalAccessFor('rules'),
  admin: {
    group: groups.system,
    description: label(
      '来自法规和标准的数字，连同出处；有变化时在这里改',
      'Figures from laws and standards with their sources',
    ),
  },
  fields: [
    {
      name: 'drillRule',
      type: 'select',
      required: true,
      defaultValue: 'strict',
      label: label('演练频次', 'Frequency of drills'),
      options: [
        {
          value: 'strict',
          label: label('从严：每个现场处置方案每半年一次', 'Strict: every on-site plan each half-year'),
        },
        {
          value: 'at-least-one',
          label: label('至少：每半年任一现场处置方案一次', 'At least one on-site plan each half-year'),
        },
      ],
      admin: {
        description: label('《生产安全事故应急预案管理办法》第三十三条', 'Art. 33 of the measures on emergency plans'),
      },
    },
    {
      name: 'sampleGrams',
      type: 'number',
      required: true,
      defaultValue: 125,
      min: 1,
      max: 1000,
      label: label('食品留样量（克）', 'Food sample (g)'),
    },
    {
      name: 'cycles',
      type: 'array',
      label: label('周期与数值', 'Cycles and figures'),
      labels: { singular: label('条目', 'Entry'), plural: label('条目', 'Entries') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'key', type: 'text', required: true, maxLength: 60, label: label('键', 'Key') },
            { name: 'name', type: 'text', required: true, maxLength: 120, label: label('名称', 'Name') },
            { name: 'value', type: 'number', required: true, label: label('数值', 'Value') },
            { name: 'unit', type: 'text', required: true, maxLength: 20, label: label('单位', 'Unit') },
          ],
        },
        {
          type: 'row',
          fields: [
            { name: 'source', type: 'text', required: true, maxLength: 200, label: label('出处', 'Source') },
            { name: 'clause', type: 'text', maxLength: 60, label: label('条款', 'Clause') },
            dayField('checkedOn', label('核对日期', 'Checked on')),
          ],
        },
        { name: 'note', type: 'text', maxLength: 300, label: label('备注', 'Note') },
      ],
    },
  ],
}
