import type { ArrayField, Field } from 'payload'
import { metrics } from '@/metrics/model'
import { dayField } from '@/publishing/fields'
import { type Bilingual, keysOf, label } from '@/shared/label'

export const figuresField: ArrayField = {
  name: 'figures',
  type: 'array',
  label: label('数据', 'Figures'),
  labels: { singular: label('数据', 'Figure'), plural: label('数据', 'Figures') },
  admin: {
    description: label(
      '选择指标后，数值在保存时从当年记录中取得',
      'With a metric chosen, the value is taken from the year’s records on saving',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'metric',
          type: 'select',
          label: label('指标', 'Metric'),
          options: keysOf(metrics).map((value) => ({ value, label: metrics[value].label })),
        },
        { name: 'label', type: 'text', label: label('名称', 'Name'), maxLength: 60 },
        { name: 'value', type: 'number', label: label('数值', 'Value') },
        { name: 'unit', type: 'text', label: label('单位', 'Unit'), maxLength: 20 },
      ],
    },
    { name: 'note', type: 'text', label: label('说明', 'Note'), maxLength: 300 },
  ],
}

/** One of the four parts of a summary: 成效, 亮点, 问题, 计划 (DOMAIN §5). */
export function partField(name: string, title: Bilingual, extra: Field[] = []): ArrayField {
  return {
    name,
    type: 'array',
    label: title,
    labels: { singular: label('条目', 'Entry'), plural: label('条目', 'Entries') },
    fields: [
      { name: 'title', type: 'text', label: label('要点', 'Point'), required: true, maxLength: 120 },
      { name: 'body', type: 'textarea', label: label('正文', 'Text'), maxLength: 4000 },
      ...extra,
    ],
  }
}

export const ownerField: Field = { name: 'owner', type: 'text', label: label('责任人/部门', 'Owner'), maxLength: 60 }
export const measureField: Field = {
  name: 'measure',
  type: 'textarea',
  label: label('改进措施', 'Measure'),
  maxLength: 1000,
}
export const dueField: Field = dayField('dueOn', label('完成时限', 'Due'))
