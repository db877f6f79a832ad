import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { label, options } from '@/shared/label'
import { spreadReminder } from '@/training/hooks'
import { DEFAULT_REMIND_DAYS, expiryModes } from '@/training/model'

export const CertificateTypes: CollectionConfig = {
  slug: 'certificate-types',
  labels: { singular: label('证书类型', 'Certificate type'), plural: label('证书类型', 'Certificate types') },
  defaultPopulate: { name: true, code: true },
  access: accessFor('certificate-types'),
  admin: {
    group: groups.training,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'validMonths', 'reviewMonths', 'remindDays'],
    listSearchableFields: ['name', 'code', 'issuingBody'],
    description: label('各类证书的有效期、复审和提醒规则', 'Validity, review and reminder of each kind of certificate'),
  },
  hooks: { afterChange: [spreadReminder] },
  fields: [
    { name: 'name', type: 'text', label: label('名称', 'Name'), required: true, maxLength: 60 },
    {
      name: 'code',
      type: 'text',
      label: label('代码', 'Code'),
      required: true,
      unique: true,
      index: true,
      maxLength: 20,
    },
    { name: 'issuingBody', type: 'text', label: label('发证机关', 'Issued by'), maxLength: 120 },
    {
      name: 'expiryMode',
      type: 'select',
      label: label('到期算法', 'Expiry'),
      required: true,
      defaultValue: 'completion',
      options: options(expiryModes),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'validMonths',
          type: 'number',
          label: label('有效期（月）', 'Valid (months)'),
          min: 1,
          max: 600,
          admin: { description: label('留空为长期有效', 'Empty: no expiry') },
        },
        {
          name: 'reviewMonths',
          type: 'number',
          label: label('复审周期（月）', 'Review (months)'),
          min: 1,
          max: 600,
          admin: { description: label('留空为无需复审', 'Empty: no review') },
        },
        {
          name: 'remindDays',
          type: 'number',
          label: label('提前提醒（天）', 'Remind (days)'),
          defaultValue: DEFAULT_REMIND_DAYS,
          min: 0,
          max: 730,
        },
        { name: 'reviewHours', type: 'number', label: label('复审学时', 'Review hours'), min: 0, max: 1000 },
      ],
    },
    { name: 'source', type: 'text', label: label('依据', 'Source'), maxLength: 200 },
    { name: 'note', type: 'textarea', label: label('备注', 'Note'), maxLength: 1000 },
    {
      name: 'certifications',
      type: 'join',
      collection: 'certifications',
      on: 'type',
      label: label('持证记录', 'Certifications'),
      defaultLimit: 20,
      admin: { defaultColumns: ['staff', 'state', 'expiresOn'] },
    },
  ],
}
