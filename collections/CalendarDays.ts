import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { importDaysEndpoint } from '@/due/endpoints'
import { dayKinds } from '@/due/model'
import { label, options } from '@/shared/label'

/** The days on which the week's rhythm does not hold; Monday to Friday are working days otherwise. */
export const CalendarDays: CollectionConfig = {
  slug: 'calendar-days',
  labels: { singular: label('节假日与调休', 'Holiday'), plural: label('节假日与调休', 'Holidays and make-up days') },
  access: accessFor('calendar-days'),
  admin: {
    group: groups.system,
    useAsTitle: 'date',
    defaultColumns: ['date', 'kind', 'name', 'source'],
    description: label(
      '每年按国务院办公厅的通知录入或导入；工作日的计算以此为准',
      'As the State Council announces them each year; working days are counted by these',
    ),
    components: { beforeListTable: ['/src/due/admin/ImportDays#ImportDays'] },
  },
  defaultSort: '-date',
  endpoints: [importDaysEndpoint],
  fields: [
    {
      name: 'date',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('日期', 'Date'),
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) ||
        (req.i18n.language === 'en' ? 'A day such as 2026-10-01.' : '请填写日期，如 2026-10-01。'),
    },
    { name: 'kind', type: 'select', required: true, options: options(dayKinds), label: label('类别', 'Kind') },
    { name: 'name', type: 'text', required: true, maxLength: 40, label: label('名称', 'Name') },
    { name: 'source', type: 'text', maxLength: 200, label: label('依据', 'Source') },
  ],
}
