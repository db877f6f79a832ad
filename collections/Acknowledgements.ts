import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { keepAcknowledgements, keepAcknowledgementsOnDelete } from '@/acknowledgements/hooks'
import { groups } from '@/config/groups'
import { label } from '@/shared/label'
import { documentFields } from '@/workflow/fields'

/** One person's confirmation that he has read one version; written by his confirming alone. */
export const Acknowledgements: CollectionConfig = {
  slug: 'acknowledgements',
  labels: { singular: label('阅读确认', 'Acknowledgement'), plural: label('阅读确认', 'Acknowledgements') },
  access: accessFor('acknowledgements'),
  admin: {
    group: groups.control,
    useAsTitle: 'title',
    defaultColumns: ['title', 'versionLabel', 'staff', 'department', 'confirmedAt', 'score'],
    description: label('谁在何时确认读过哪一版', 'Who confirmed which version, and when'),
  },
  defaultSort: '-confirmedAt',
  indexes: [{ fields: ['documentCollection', 'documentId', 'major'] }],
  hooks: { beforeChange: [keepAcknowledgements], beforeDelete: [keepAcknowledgementsOnDelete] },
  fields: [
    { name: 'title', type: 'text', required: true, label: label('文件标题', 'Title') },
    ...documentFields(),
    { name: 'versionLabel', type: 'text', required: true, label: label('版本号', 'Version') },
    { name: 'major', type: 'number', required: true, label: label('主版本', 'Major version') },
    {
      name: 'staff',
      type: 'relationship',
      relationTo: 'staff',
      required: true,
      index: true,
      label: label('员工', 'Staff member'),
    },
    { name: 'staffName', type: 'text', required: true, label: label('姓名', 'Name') },
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      index: true,
      label: label('部门', 'Department'),
    },
    { name: 'confirmedAt', type: 'date', required: true, index: true, label: label('确认时间', 'Confirmed at') },
    { name: 'score', type: 'number', label: label('小测得分', 'Quiz score') },
    { name: 'questions', type: 'number', label: label('题数', 'Questions') },
    { name: 'attempts', type: 'number', label: label('作答次数', 'Attempts') },
    // One confirmation of a person for a major version, whatever arrives at the same moment.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
  ],
}
