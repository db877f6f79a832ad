import type { CollectionConfig } from 'payload'
import { accessFor, signedInField } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { refuseWhileUsed } from '@/plans/hooks/registers'
import { contactKinds } from '@/plans/model'
import { departmentField, phoneField } from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label, options } from '@/shared/label'

/** Whom emergency plans call: one change here reaches every plan that names the row. */
export const Contacts: CollectionConfig = withPublishing({
  slug: 'contacts',
  labels: { singular: label('应急联系人', 'Emergency contact'), plural: label('应急通讯录', 'Emergency contacts') },
  defaultPopulate: { name: true, organisation: true, phone: true, backupPhone: true, staff: true },
  access: accessFor('contacts'),
  admin: {
    group: groups.standards,
    useAsTitle: 'name',
    defaultColumns: ['name', 'organisation', 'kind', 'phone', 'backupPhone', 'department'],
    listSearchableFields: ['name', 'organisation', 'phone'],
    description: label(
      '预案里的联系人从这里选取，改一处，各预案同时更新',
      'Plans pick from here; one change reaches all of them',
    ),
  },
  defaultSort: 'name',
  hooks: { beforeDelete: [refuseWhileUsed('contacts.contact')] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 60,
      label: label('名称', 'Name'),
      admin: { description: label('姓名，或机构、值班室的名称', 'Of a person, an institution or a duty room') },
    },
    { name: 'organisation', type: 'text', maxLength: 120, label: label('单位或职务', 'Organisation or role') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'internal',
      index: true,
      options: options(contactKinds),
      label: label('类别', 'Kind'),
    },
    {
      name: 'staff',
      type: 'relationship',
      relationTo: 'staff',
      index: true,
      label: label('员工', 'Staff member'),
      admin: {
        condition: (data) => data.kind !== 'external',
        description: label(
          '只用来对应到人；员工档案里的电话属个人信息，预案显示的是这里登记的电话',
          'Only says who it is: the phone of the staff record is personal, plans show the one kept here',
        ),
      },
    },
    phoneField('phone', label('电话', 'Phone'), signedInField),
    phoneField('backupPhone', label('备用电话', 'Backup phone'), signedInField),
    { name: 'note', type: 'textarea', maxLength: 500, label: label('备注', 'Note') },
    departmentField(),
    {
      name: 'plans',
      type: 'join',
      collection: 'emergency-plans',
      on: 'contacts.contact',
      label: label('用到它的预案', 'Plans that name it'),
      defaultLimit: 20,
      admin: { defaultColumns: ['title', 'code', 'state'] },
    },
  ],
})
