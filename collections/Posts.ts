import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { codeField, departmentField } from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label } from '@/shared/label'

export const Posts: CollectionConfig = withPublishing({
  slug: 'posts',
  labels: { singular: label('岗位', 'Post'), plural: label('岗位', 'Posts') },
  defaultPopulate: { name: true, code: true },
  access: accessFor('posts'),
  admin: {
    group: groups.organisation,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'department', 'isKey', 'requiredCertificates'],
    listSearchableFields: ['name', 'code'],
    description: label('部门内的服务岗位及其持证要求', 'Service posts and the certificates they ask for'),
  },
  fields: [
    { name: 'name', type: 'text', label: label('名称', 'Name'), required: true, maxLength: 60 },
    codeField('GW'),
    departmentField(),
    { name: 'summary', type: 'textarea', label: label('岗位简介', 'Summary'), maxLength: 1000 },
    {
      name: 'duties',
      type: 'array',
      label: label('岗位职责', 'Duties'),
      labels: { singular: label('职责', 'Duty'), plural: label('职责', 'Duties') },
      fields: [{ name: 'text', type: 'text', label: label('内容', 'Text'), required: true, maxLength: 300 }],
    },
    {
      name: 'isKey',
      type: 'checkbox',
      label: label('关键岗位', 'Key post'),
      defaultValue: false,
      admin: { description: label('关键岗位须配应急处置卡', 'Key posts have an emergency action card') },
    },
    { name: 'minimumOnDuty', type: 'number', label: label('每班最少人数', 'Minimum on duty'), min: 0, max: 999 },
    {
      name: 'requiredCertificates',
      type: 'relationship',
      relationTo: 'certificate-types',
      hasMany: true,
      label: label('必备证书', 'Required certificates'),
    },
    {
      name: 'staff',
      type: 'join',
      collection: 'staff',
      on: 'posts',
      label: label('在岗员工', 'Staff'),
      defaultLimit: 20,
      admin: { defaultColumns: ['name', 'employeeNo', 'status'] },
    },
    {
      name: 'sops',
      type: 'join',
      collection: 'sops',
      on: 'posts',
      label: label('适用标准', 'Standards'),
      defaultLimit: 20,
      admin: { defaultColumns: ['title', 'code', '_status'] },
    },
  ],
})
