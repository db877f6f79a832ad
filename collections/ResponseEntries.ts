import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { responseLevels } from '@/plans/model'
import { keepForGood, onlyAdd } from '@/responses/hooks'
import { entryKinds } from '@/responses/model'
import { label, options } from '@/shared/label'

/** The log of a response, line by line; only ever added to, by the board's actions alone. */
export const ResponseEntries: CollectionConfig = {
  slug: 'response-entries',
  labels: { singular: label('响应记录', 'Response entry'), plural: label('响应记录', 'Response log') },
  access: accessFor('response-entries'),
  admin: {
    group: groups.stars,
    useAsTitle: 'text',
    defaultColumns: ['response', 'seq', 'kind', 'byName', 'text', 'at'],
    description: label('应急响应的逐条记录，只增不改', 'The log of a response; only ever added to'),
  },
  defaultSort: '-seq',
  hooks: { beforeChange: [onlyAdd], beforeDelete: [keepForGood] },
  indexes: [{ fields: ['response', 'seq'], unique: true }],
  fields: [
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'responses',
      required: true,
      index: true,
      label: label('应急响应', 'Response'),
    },
    { name: 'seq', type: 'number', required: true, label: label('序号', 'Number') },
    // Made by the phone, so that an entry sent twice over a bad line stands once.
    { name: 'clientId', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
    { name: 'kind', type: 'select', required: true, options: options(entryKinds), label: label('事项', 'What') },
    { name: 'subject', type: 'text', label: label('任务或联系人', 'Task or contact') },
    { name: 'level', type: 'select', options: options(responseLevels), label: label('级别', 'Level') },
    { name: 'text', type: 'textarea', maxLength: 2000, label: label('内容', 'Text') },
    { name: 'by', type: 'relationship', relationTo: 'users', label: label('人', 'By') },
    { name: 'byName', type: 'text', label: label('姓名', 'Name') },
    { name: 'at', type: 'date', required: true, label: label('发生时间', 'At') },
  ],
}
