import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { dayField, departmentField } from '@/publishing/fields'
import { label } from '@/shared/label'

/** Proof that a version of a plan was filed with the authority (art. 26). */
export const Filings: CollectionConfig = {
  slug: 'filings',
  labels: { singular: label('预案备案', 'Filing'), plural: label('预案备案', 'Filings') },
  access: accessFor('filings'),
  admin: {
    group: groups.stars,
    useAsTitle: 'receiptNo',
    defaultColumns: ['plan', 'versionLabel', 'filedOn', 'authority', 'receiptNo'],
    description: label('预案公布后 20 个工作日内备案的凭证', 'Filing within 20 working days of publication'),
  },
  defaultSort: '-filedOn',
  fields: [
    {
      name: 'plan',
      type: 'relationship',
      relationTo: 'emergency-plans',
      required: true,
      index: true,
      label: label('应急预案', 'Plan'),
    },
    {
      name: 'versionLabel',
      type: 'text',
      required: true,
      maxLength: 20,
      label: label('版本号', 'Version'),
      admin: {
        description: label(
          '与预案的版本号一致，如 1.0；登记后该版本的备案不再列为到期事项',
          'The plan’s own, such as 1.0; that version’s filing is then no longer due',
        ),
      },
    },
    dayField('filedOn', label('备案日期', 'Filed on'), { required: true, index: true }),
    { name: 'authority', type: 'text', required: true, maxLength: 80, label: label('备案机关', 'Authority') },
    { name: 'receiptNo', type: 'text', required: true, maxLength: 60, label: label('备案编号', 'Receipt number') },
    departmentField(),
    { name: 'note', type: 'textarea', maxLength: 1000, label: label('备注', 'Note') },
  ],
}
