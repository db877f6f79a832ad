import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { codeField, departmentField, titleField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { courseKinds } from '@/training/model'

export const Courses: CollectionConfig = {
  slug: 'courses',
  labels: { singular: label('课程', 'Course'), plural: label('课程', 'Courses') },
  defaultPopulate: { title: true, code: true, hours: true },
  access: accessFor('courses'),
  admin: {
    group: groups.training,
    useAsTitle: 'title',
    defaultColumns: ['title', 'code', 'kind', 'hours', 'department'],
    listSearchableFields: ['title', 'code'],
    description: label('教什么、几学时、为哪些岗位', 'What is taught, for how long, to which posts'),
  },
  fields: [
    titleField(label('课程名称', 'Course')),
    {
      name: 'kind',
      type: 'select',
      label: label('类别', 'Kind'),
      required: true,
      defaultValue: 'skill',
      options: options(courseKinds),
    },
    { name: 'hours', type: 'number', label: label('学时', 'Hours'), required: true, min: 0, max: 1000 },
    { name: 'description', type: 'textarea', label: label('内容简介', 'Description'), maxLength: 4000 },
    { name: 'posts', type: 'relationship', relationTo: 'posts', hasMany: true, label: label('面向岗位', 'Posts') },
    {
      name: 'certificateType',
      type: 'relationship',
      relationTo: 'certificate-types',
      label: label('对应证书', 'Certificate'),
    },
    {
      name: 'sessions',
      type: 'join',
      collection: 'training-sessions',
      on: 'course',
      label: label('班次', 'Sessions'),
      defaultLimit: 20,
      defaultSort: '-startsAt',
      admin: { defaultColumns: ['title', 'startsAt', 'status'] },
    },
    codeField('KC'),
    departmentField(),
  ],
}
