import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { exportEndpoint } from '@/audit/endpoints'
import { chainEntry, keepEntries, noteHead, refuseChange, refuseDeletion } from '@/audit/hooks/chain'
import { auditActions } from '@/audit/model'
import { groups } from '@/config/groups'
import { label, options } from '@/shared/label'

/** Append-only; every entry is chained to the one before by its hash. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: { singular: label('审计日志', 'Audit entry'), plural: label('审计日志', 'Audit log') },
  access: accessFor('audit-log'),
  disableDuplicate: true,
  admin: {
    group: groups.control,
    useAsTitle: 'title',
    defaultColumns: ['seq', 'at', 'action', 'title', 'actorName'],
    listSearchableFields: ['title', 'actorName'],
    components: { beforeListTable: ['/src/audit/admin/ExportForm#ExportForm'] },
    description: label('只增不改；任何人都不能修改或删除', 'Only ever added to; nobody can change or delete an entry'),
  },
  defaultSort: '-seq',
  endpoints: [exportEndpoint],
  hooks: {
    beforeOperation: [refuseChange],
    beforeValidate: [chainEntry],
    beforeChange: [keepEntries],
    afterChange: [noteHead],
    beforeDelete: [refuseDeletion],
  },
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true, label: label('序号', 'Number') },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('时间', 'At'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy年M月d日 HH:mm:ss' } },
    },
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      options: options(auditActions),
      label: label('事项', 'Action'),
    },
    { name: 'title', type: 'text', required: true, label: label('对象', 'What') },
    { name: 'subjectCollection', type: 'text', label: label('类别', 'Collection') },
    { name: 'subjectId', type: 'text', index: true, label: label('编号', 'Id') },
    { name: 'actorId', type: 'text', index: true, label: label('操作人编号', 'Actor id') },
    { name: 'actorName', type: 'text', label: label('操作人', 'Actor') },
    { name: 'detail', type: 'json', label: label('详情', 'Detail') },
    { name: 'previousHash', type: 'text', required: true, label: label('前一条的哈希', 'Hash before') },
    { name: 'hash', type: 'text', required: true, label: label('哈希', 'Hash') },
  ],
}
