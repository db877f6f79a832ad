import type { CollectionConfig } from 'payload'
import { accessFor, personalField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { dayField, departmentField, phoneField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { noteAssignment } from '@/staff/hooks'
import { staffStatuses } from '@/staff/model'
import { spreadPerson } from '@/training/hooks'

const personal = personalField('id')

export const Staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: label('员工', 'Staff member'), plural: label('员工', 'Staff') },
  defaultPopulate: { name: true, employeeNo: true },
  access: accessFor('staff'),
  admin: {
    group: groups.organisation,
    useAsTitle: 'name',
    defaultColumns: ['name', 'employeeNo', 'department', 'posts', 'status'],
    listSearchableFields: ['name', 'employeeNo'],
    description: label(
      '员工档案；电话等个人信息仅人事、管理员和本人可见',
      'Personal details are seen by HR, administrators and the person only',
    ),
  },
  hooks: { beforeChange: [noteAssignment], afterChange: [spreadPerson] },
  fields: [
    { name: 'name', type: 'text', label: label('姓名', 'Name'), required: true, maxLength: 40, index: true },
    {
      name: 'employeeNo',
      type: 'text',
      label: label('工号', 'Employee number'),
      required: true,
      unique: true,
      index: true,
      maxLength: 20,
    },
    departmentField(),
    { name: 'posts', type: 'relationship', relationTo: 'posts', hasMany: true, label: label('岗位', 'Posts') },
    {
      name: 'status',
      type: 'select',
      label: label('状态', 'Status'),
      required: true,
      defaultValue: 'active',
      index: true,
      options: options(staffStatuses),
    },
    dayField('hiredOn', label('入职日期', 'Hired on')),
    dayField('assignedOn', label('到岗日期', 'In these posts since'), {
      admin: {
        description: label(
          '调入部门、增加岗位或复职时自动填写，可更正；阅读确认的期限不早于这一天起算',
          'Set when the person is moved, given a post or comes back; acknowledgements are counted from it',
        ),
      },
    }),
    dayField('leftOn', label('离职日期', 'Left on'), { admin: { condition: (data) => data.status === 'left' } }),
    phoneField('phone', label('联系电话', 'Phone'), personal),
    { name: 'email', type: 'email', label: label('电子邮箱', 'E-mail'), access: { read: personal } },
    {
      name: 'certifications',
      type: 'join',
      collection: 'certifications',
      on: 'staff',
      label: label('技能认证', 'Certifications'),
      defaultLimit: 20,
      admin: { defaultColumns: ['type', 'state', 'expiresOn', 'number'] },
    },
    {
      name: 'trainingRecords',
      type: 'join',
      collection: 'training-records',
      on: 'staff',
      label: label('培训记录', 'Training records'),
      defaultLimit: 20,
      defaultSort: '-completedOn',
      admin: { defaultColumns: ['course', 'completedOn', 'attendance', 'passed'] },
    },
  ],
}
