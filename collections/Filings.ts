import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import { checkFiling } from '@/plans/hooks'
import { filingBundle, filingStatuses } from '@/plans/model'
import { dayField, departmentField } from '@/publishing/fields'
import { ownDepartment } from '@/publishing/hooks'
import { relationFromAddress, textFromAddress } from '@/publishing/prefill'
import { label, options } from '@/shared/label'

const department = departmentField()

/** Proof that a version of a plan was filed with the authority (art. 26). */
export const Filings: CollectionConfig = withMedia({
  slug: 'filings',
  labels: { singular: label('预案备案', 'Filing'), plural: label('预案备案', 'Filings') },
  access: accessFor('filings'),
  admin: {
    group: groups.stars,
    useAsTitle: 'receiptNo',
    defaultColumns: ['plan', 'versionLabel', 'status', 'filedOn', 'authority', 'receiptNo'],
    description: label('预案公布后 20 个工作日内备案的凭证', 'Filing within 20 working days of publication'),
  },
  defaultSort: '-filedOn',
  hooks: { beforeValidate: [checkFiling] },
  fields: [
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'emergency-plans',
      required: true,
      index: true,
      defaultValue: relationFromAddress('plan'),
      label: label('应急预案', 'Plan'),
    },
    {
      name: 'versionLabel',
      type: 'text',
      required: true,
      maxLength: 20,
      defaultValue: textFromAddress('versionLabel'),
      label: label('版本号', 'Version'),
      admin: {
        description: label(
          '与预案的版本号一致，如 1.0；登记后该版本的备案不再列为到期事项',
          'The plan’s own, such as 1.0; that version’s filing is then no longer due',
        ),
      },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'filed',
      index: true,
      options: options(filingStatuses),
      label: label('进度', 'Status'),
    },
    {
      name: 'bundle',
      type: 'select',
      hasMany: true,
      options: options(filingBundle),
      label: label('备案材料', 'Bundle'),
      admin: {
        description: label('《生产安全事故应急预案管理办法》第二十七条', 'Art. 27 of the measures on emergency plans'),
      },
    },
    {
      name: 'materials',
      type: 'ui',
      admin: { components: { Field: '/src/plans/admin/FilingMaterials#FilingMaterials' } },
    },
    dayField('filedOn', label('备案日期', 'Filed on'), { index: true }),
    { name: 'authority', type: 'text', maxLength: 80, label: label('备案机关', 'Authority') },
    { name: 'receiptNo', type: 'text', maxLength: 60, label: label('备案编号', 'Receipt number') },
    { name: 'receipt', type: 'upload', relationTo: 'media', label: label('备案回执', 'Receipt') },
    { ...department, defaultValue: (given) => relationFromAddress('department')(given) ?? ownDepartment(given) },
    { name: 'note', type: 'textarea', maxLength: 1000, label: label('备注', 'Note') },
  ],
})
