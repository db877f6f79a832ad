import type { GlobalConfig } from 'payload'
import { globalAccessFor } from '@/access/accessFor'
import { noteSettings } from '@/audit/hooks/settings'
import { groups } from '@/config/groups'
import { standardCycles } from '@/config/standardCycles'
import { dayField } from '@/publishing/fields'
import { storedMoment } from '@/shared/days'
import { label } from '@/shared/label'

export const Rules: GlobalConfig = {
  slug: 'rules',
  label: label('周期与依据', 'Cycles and sources'),
  access: globalAccessFor('rules'),
  hooks: { afterChange: [noteSettings] },
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
      name: 'filingWorkingDays',
      type: 'number',
      required: true,
      defaultValue: 20,
      min: 1,
      max: 120,
      label: label('预案备案期限（工作日）', 'Filing of plans (working days)'),
      admin: {
        description: label('《生产安全事故应急预案管理办法》第二十六条', 'Art. 26 of the measures on emergency plans'),
      },
    },
    {
      name: 'acknowledgeDays',
      type: 'number',
      required: true,
      defaultValue: 7,
      min: 1,
      max: 365,
      label: label('阅读确认期限（天）', 'Acknowledgement (days)'),
    },
    {
      name: 'noticeDays',
      type: 'number',
      required: true,
      defaultValue: 30,
      min: 1,
      max: 365,
      label: label('提前几天提醒到期事项', 'Days of notice before a due date'),
    },
    {
      name: 'digestHour',
      type: 'number',
      required: true,
      defaultValue: 8,
      min: 0,
      max: 23,
      label: label('每日汇总邮件的发送时间（点）', 'Hour of the daily digest'),
    },
    {
      name: 'auditKeepMonths',
      type: 'number',
      required: true,
      defaultValue: 36,
      min: 6,
      max: 240,
      label: label('审计日志保存月数', 'Months the audit log is kept'),
      admin: {
        description: label(
          '《网络安全法》第二十一条：网络日志留存不少于六个月',
          'Cybersecurity Law, art. 21: logs are kept for six months at least',
        ),
      },
    },
    {
      name: 'cycles',
      type: 'array',
      defaultValue: standardCycles.map((cycle) => ({ ...cycle, checkedOn: storedMoment(cycle.checkedOn) })),
      label: label('周期与数值', 'Cycles and figures'),
      labels: { singular: label('条目', 'Entry'), plural: label('条目', 'Entries') },
      admin: { initCollapsed: true, components: { RowLabel: '/src/due/admin/CycleLabel#CycleLabel' } },
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
