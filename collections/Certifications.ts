import type { CollectionConfig } from 'payload'
import { accessFor, nobodyField, personalField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import { dayField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { recordTitleField } from '@/training/fields'
import { checkCertification, deriveCertification, deriveState } from '@/training/hooks'
import { certificationStates } from '@/training/model'

const derived = { create: nobodyField, update: nobodyField }
const personal = personalField('staff')

export const Certifications: CollectionConfig = withMedia({
  slug: 'certifications',
  labels: { singular: label('技能认证', 'Certification'), plural: label('技能认证', 'Certifications') },
  access: accessFor('certifications'),
  admin: {
    group: groups.training,
    useAsTitle: 'title',
    defaultColumns: ['title', 'department', 'state', 'expiresOn', 'nextReviewOn', 'number'],
    listSearchableFields: ['title'],
    description: label(
      '一个人的一张证书；到期日和状态自动计算',
      'One person’s certificate; expiry and state are worked out',
    ),
  },
  defaultSort: 'expiresOn',
  // The state is worked out from these whenever a certificate is read, whatever columns were asked for.
  forceSelect: { staff: true, expiresOn: true, nextReviewOn: true, revokedOn: true, remindDays: true },
  hooks: { beforeValidate: [checkCertification], beforeChange: [deriveCertification] },
  fields: [
    recordTitleField(label('姓名 · 证书', 'Person · certificate')),
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
          name: 'type',
          type: 'relationship',
          relationTo: 'certificate-types',
          required: true,
          index: true,
          label: label('证书类型', 'Type'),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'number', type: 'text', label: label('证书编号', 'Number'), maxLength: 60, access: { read: personal } },
        dayField('issuedOn', label('发证日期', 'Issued on'), { required: true }),
        dayField('lastReviewedOn', label('最近复审', 'Last review')),
      ],
    },
    { name: 'scan', type: 'upload', relationTo: 'media', label: label('扫描件', 'Scan'), access: { read: personal } },
    { name: 'note', type: 'textarea', label: label('备注', 'Note'), maxLength: 1000 },
    {
      name: 'state',
      type: 'select',
      virtual: true,
      label: label('状态', 'State'),
      options: options(certificationStates),
      access: derived,
      hooks: { afterRead: [deriveState] },
      admin: { readOnly: true, position: 'sidebar' },
    },
    dayField('expiresOn', label('有效期至', 'Expires on'), {
      index: true,
      admin: {
        position: 'sidebar',
        description: label(
          '按证书类型的规则计算；“按证书上的日期”类型须填写',
          'Worked out, except for types with a printed date',
        ),
      },
    }),
    dayField('nextReviewOn', label('下次复审', 'Next review'), {
      index: true,
      access: derived,
      admin: { readOnly: true, position: 'sidebar' },
    }),
    dayField('revokedOn', label('吊销日期', 'Revoked on'), { admin: { position: 'sidebar' } }),
    { name: 'remindDays', type: 'number', access: derived, admin: { hidden: true } },
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
})
