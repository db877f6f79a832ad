import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { roleLabels } from '@/access/model'
import { groups } from '@/config/groups'
import { dayField } from '@/publishing/fields'
import { label, options } from '@/shared/label'
import { caseEndpoints } from '@/workflow/endpoints'
import { documentFields, stepsField } from '@/workflow/fields'
import { keepCases, refuseCaseDeletion } from '@/workflow/hooks/cases'
import { caseKinds, caseStatuses, changeKinds, decisionKinds, revisionTriggers } from '@/workflow/model'

/** One submission with everything that was decided on it; written by the workflow's actions alone. */
export const Approvals: CollectionConfig = {
  slug: 'approvals',
  labels: { singular: label('审核记录', 'Approval'), plural: label('审核记录', 'Approvals') },
  access: accessFor('approvals'),
  admin: {
    group: groups.control,
    useAsTitle: 'title',
    defaultColumns: ['title', 'documentCollection', 'label', 'status', 'department', 'submittedByName', 'updatedAt'],
    description: label('每次送审的意见和结果，只增不改', 'What was decided on each submission; only ever added to'),
  },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['documentCollection', 'documentId'] }, { fields: ['status', 'waitRole', 'department'] }],
  endpoints: caseEndpoints,
  hooks: { beforeChange: [keepCases], beforeDelete: [refuseCaseDeletion] },
  fields: [
    { name: 'title', type: 'text', required: true, label: label('文件标题', 'Title') },
    ...documentFields(),
    { name: 'documentCode', type: 'text', label: label('编号', 'Code') },
    {
      name: 'department',
      type: 'relationship',
      relationTo: 'departments',
      index: true,
      label: label('部门', 'Department'),
    },
    { name: 'kind', type: 'select', required: true, options: options(caseKinds), label: label('申请', 'Asks for') },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      options: options(caseStatuses),
      label: label('结果', 'Status'),
      admin: { components: { Cell: '/src/workflow/admin/CaseStatusCell#CaseStatusCell' } },
    },
    { name: 'change', type: 'select', options: options(changeKinds), label: label('修订幅度', 'Change') },
    { name: 'label', type: 'text', label: label('版本号', 'Version') },
    { name: 'baseLabel', type: 'text', label: label('原版本号', 'Previous version') },
    { name: 'reason', type: 'textarea', required: true, maxLength: 2000, label: label('原因', 'Reason') },
    {
      name: 'trigger',
      type: 'select',
      options: options(revisionTriggers),
      label: label('修订情形', 'Occasion (art. 36)'),
    },
    dayField('effectiveDate', label('生效日期', 'Effective from')),
    { name: 'takesEffectAt', type: 'date', index: true, label: label('定时生效', 'Takes effect at') },
    { name: 'isEmergency', type: 'checkbox', defaultValue: false, label: label('紧急发布', 'Emergency') },
    { name: 'submittedBy', type: 'relationship', relationTo: 'users', label: label('提交人', 'Submitted by') },
    { name: 'submittedByName', type: 'text', label: label('提交人姓名', 'Submitted by (name)') },
    {
      name: 'contributors',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: label('编写人', 'Written by'),
    },
    { name: 'fingerprint', type: 'text', label: label('送审内容指纹', 'Fingerprint of what was submitted') },
    { name: 'versionId', type: 'text', admin: { hidden: true } },
    stepsField(),
    { name: 'currentStep', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
    { name: 'waitRole', type: 'select', options: options(roleLabels), index: true, admin: { hidden: true } },
    { name: 'waitPeople', type: 'relationship', relationTo: 'users', hasMany: true, admin: { hidden: true } },
    { name: 'waitHead', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
    // Ids between commas, so that one comparison leaves out who may not decide: who has decided this step, who wrote it.
    { name: 'notFor', type: 'text', admin: { hidden: true } },
    { name: 'contributorMarks', type: 'text', admin: { hidden: true } },
    {
      name: 'decisions',
      type: 'array',
      label: label('经过', 'Timeline'),
      fields: [
        { name: 'kind', type: 'select', required: true, options: options(decisionKinds), label: label('事项', 'What') },
        { name: 'step', type: 'number', label: label('步骤', 'Step') },
        { name: 'by', type: 'relationship', relationTo: 'users', label: label('人', 'By') },
        { name: 'byName', type: 'text', label: label('姓名', 'Name') },
        { name: 'insteadOf', type: 'relationship', relationTo: 'users', label: label('代', 'Instead of') },
        { name: 'insteadOfName', type: 'text', label: label('代（姓名）', 'Instead of (name)') },
        { name: 'comment', type: 'textarea', maxLength: 4000, label: label('意见', 'Comment') },
        {
          name: 'remarks',
          type: 'array',
          label: label('分段意见', 'Remarks on sections'),
          fields: [
            { name: 'place', type: 'text', required: true, maxLength: 120, label: label('位置', 'Place') },
            { name: 'text', type: 'textarea', required: true, maxLength: 2000, label: label('意见', 'Remark') },
          ],
        },
        { name: 'at', type: 'date', required: true, label: label('时间', 'At') },
      ],
    },
    { name: 'revision', type: 'number', required: true, defaultValue: 0, admin: { hidden: true } },
    { name: 'closedAt', type: 'date', label: label('办结时间', 'Closed at') },
  ],
}
