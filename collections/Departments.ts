import type { CollectionConfig, JoinField } from 'payload'
import { accessFor } from '@/access/accessFor'
import { noteDepartment } from '@/audit/hooks/departments'
import { groups } from '@/config/groups'
import { refuseRings } from '@/departments/hooks'
import { departmentKinds } from '@/departments/model'
import { withPublishing } from '@/publishing/withPublishing'
import { type Bilingual, label, options } from '@/shared/label'

/** The other side of a relation, as a list on the department. */
const join = (
  name: string,
  text: Bilingual,
  source: Pick<JoinField, 'collection' | 'on'>,
  columns: string[],
): JoinField => ({
  name,
  type: 'join',
  ...source,
  label: text,
  defaultLimit: 20,
  admin: { defaultColumns: columns },
})

export const Departments: CollectionConfig = withPublishing({
  slug: 'departments',
  labels: { singular: label('部门', 'Department'), plural: label('部门', 'Departments') },
  defaultPopulate: { name: true, code: true },
  access: accessFor('departments'),
  admin: {
    group: groups.organisation,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'kind', 'parent', 'head', 'phone'],
    listSearchableFields: ['name', 'code'],
    description: label('后勤单位的部门，按上下级组成一棵树', 'The units of the office, as a tree'),
  },
  defaultSort: 'order',
  hooks: { beforeChange: [refuseRings], afterChange: [noteDepartment] },
  fields: [
    { name: 'name', type: 'text', label: label('名称', 'Name'), required: true, maxLength: 60 },
    {
      name: 'code',
      type: 'text',
      label: label('部门代码', 'Code'),
      required: true,
      unique: true,
      index: true,
      maxLength: 8,
      validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
        (typeof value === 'string' && /^[A-Z][A-Z0-9]{1,7}$/.test(value)) ||
        (req.i18n.language === 'en'
          ? 'Two to eight capital letters or digits, such as WX.'
          : '请填写 2–8 位大写字母或数字，如 WX。'),
      admin: {
        description: label('用于文件编号，如 HQ-WX-001 中的 WX', 'Part of document codes, such as WX in HQ-WX-001'),
      },
    },
    {
      name: 'kind',
      type: 'select',
      label: label('类别', 'Kind'),
      required: true,
      defaultValue: 'other',
      options: options(departmentKinds),
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'departments',
      label: label('上级部门', 'Parent'),
      index: true,
    },
    { name: 'head', type: 'relationship', relationTo: 'staff', label: label('负责人', 'Head') },
    { name: 'phone', type: 'text', label: label('服务电话', 'Service phone'), maxLength: 40 },
    { name: 'location', type: 'text', label: label('办公地点', 'Location'), maxLength: 120 },
    { name: 'summary', type: 'textarea', label: label('职责简介', 'Summary'), maxLength: 1000 },
    { name: 'order', type: 'number', label: label('排序', 'Order'), defaultValue: 100, admin: { position: 'sidebar' } },
    join('children', label('下级部门', 'Departments below'), { collection: 'departments', on: 'parent' }, [
      'name',
      'code',
      'head',
    ]),
    join('posts', label('岗位', 'Posts'), { collection: 'posts', on: 'department' }, ['name', 'code', 'isKey']),
    join('staff', label('员工', 'Staff'), { collection: 'staff', on: 'department' }, [
      'name',
      'employeeNo',
      'posts',
      'status',
    ]),
    join('sops', label('服务标准', 'Standards'), { collection: 'sops', on: 'department' }, [
      'title',
      'code',
      '_status',
    ]),
    join('plans', label('应急预案', 'Emergency plans'), { collection: 'emergency-plans', on: 'department' }, [
      'title',
      'code',
      'planType',
      '_status',
    ]),
    join('evaluations', label('星级评定', 'Evaluations'), { collection: 'evaluations', on: 'department' }, [
      'title',
      'stars',
      'evaluatedOn',
    ]),
  ],
})
