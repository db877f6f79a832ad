import type { CollectionConfig } from 'payload'
import { accessFor, signedInField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { refuseWhileUsed } from '@/plans/hooks/registers'
import { supplyColumns } from '@/plans/model'
import { dayField, departmentField, phoneField } from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label } from '@/shared/label'

/** Emergency supplies by the columns of GB/T 29639-2020, 9.4: one change here reaches every plan that names the row. */
export const Supplies: CollectionConfig = withPublishing({
  slug: 'supplies',
  labels: { singular: label('应急物资', 'Emergency supply'), plural: label('应急物资', 'Emergency supplies') },
  defaultPopulate: { ...supplyColumns },
  access: accessFor('supplies'),
  admin: {
    group: groups.standards,
    useAsTitle: 'name',
    defaultColumns: ['name', 'model', 'quantity', 'unit', 'place', 'keeper', 'checkDueOn'],
    listSearchableFields: ['name', 'model', 'place', 'keeper'],
    description: label(
      '预案里的物资从这里选取，改一处，各预案同时更新',
      'Plans pick from here; one change reaches all of them',
    ),
  },
  defaultSort: 'name',
  hooks: { beforeDelete: [refuseWhileUsed('supplies.item')] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, label: label('名称', 'Name') },
    { name: 'model', type: 'text', maxLength: 120, label: label('型号', 'Model') },
    { name: 'performance', type: 'text', maxLength: 120, label: label('性能', 'Performance') },
    {
      type: 'row',
      fields: [
        { name: 'quantity', type: 'number', min: 0, label: label('数量', 'Quantity') },
        { name: 'unit', type: 'text', maxLength: 20, label: label('单位', 'Unit') },
        { name: 'place', type: 'text', maxLength: 120, label: label('存放地点', 'Place') },
      ],
    },
    { name: 'conditions', type: 'text', maxLength: 120, label: label('运输和使用条件', 'Conditions') },
    { name: 'renewal', type: 'text', maxLength: 120, label: label('更新补充时限', 'Renewal') },
    {
      type: 'row',
      fields: [
        { name: 'keeper', type: 'text', maxLength: 120, label: label('管理责任人', 'Keeper') },
        phoneField('phone', label('电话', 'Phone'), signedInField),
        dayField('checkDueOn', label('下次检查', 'Check due'), { index: true }),
      ],
    },
    { name: 'note', type: 'textarea', maxLength: 500, label: label('备注', 'Note') },
    departmentField(),
    {
      name: 'plans',
      type: 'join',
      collection: 'emergency-plans',
      on: 'supplies.item',
      label: label('用到它的预案', 'Plans that name it'),
      defaultLimit: 20,
      admin: { defaultColumns: ['title', 'code', 'state'] },
    },
  ],
})
