import type { CollectionConfig, NumberField } from 'payload'
import { accessFor, nobodyField, signedInField } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import { controlledIndexes, dayField, departmentField, draftVersions } from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { type Bilingual, label, options } from '@/shared/label'
import { scoredItemsField } from '@/stars/fields'
import { copyItems, rememberRecorder, scoreOnSave } from '@/stars/hooks'
import { grades } from '@/stars/model'

/** Worked out on saving; what somebody sends for it is ignored. */
const computed = (name: string, text: Bilingual): NumberField => ({
  name,
  type: 'number',
  label: text,
  index: true,
  access: { create: nobodyField, update: nobodyField },
  admin: { readOnly: true, position: 'sidebar' },
})

export const Evaluations: CollectionConfig = withPublishing(
  withMedia({
    slug: 'evaluations',
    labels: { singular: label('星级评定', 'Evaluation'), plural: label('星级评定', 'Evaluations') },
    access: accessFor('evaluations'),
    admin: {
      group: groups.stars,
      useAsTitle: 'title',
      defaultColumns: ['title', 'department', 'post', 'totalScore', 'stars', 'evaluatedOn', '_status'],
      listSearchableFields: ['title', 'findings'],
      description: label('按一项星级标准对部门或岗位的一次评分', 'One scored inspection by one star standard'),
    },
    defaultSort: '-evaluatedOn',
    trash: true,
    versions: draftVersions,
    indexes: controlledIndexes('evaluatedOn'),
    hooks: { beforeValidate: [copyItems], beforeChange: [rememberRecorder, scoreOnSave] },
    fields: [
      {
        name: 'title',
        type: 'text',
        label: label('名称', 'Title'),
        access: { create: nobodyField, update: nobodyField },
        admin: { hidden: true },
      },
      {
        name: 'standard',
        type: 'relationship',
        relationTo: 'star-standards',
        required: true,
        index: true,
        label: label('依据标准', 'Star standard'),
      },
      { name: 'post', type: 'relationship', relationTo: 'posts', label: label('岗位', 'Post'), index: true },
      dayField('evaluatedOn', label('评定日期', 'Date'), { required: true, index: true }),
      {
        name: 'evaluators',
        type: 'relationship',
        relationTo: 'staff',
        hasMany: true,
        label: label('评定人', 'Evaluators'),
      },
      scoredItemsField,
      {
        name: 'userScore',
        type: 'number',
        label: label('用户评分（0–100）', 'Users’ score (0–100)'),
        min: 0,
        max: 100,
      },
      { name: 'findings', type: 'textarea', label: label('问题与建议', 'Findings'), maxLength: 2000 },
      departmentField(),
      ...audienceFields('public'),
      computed('inspectionScore', label('检查得分', 'Inspection')),
      computed('totalScore', label('总分', 'Total')),
      computed('stars', label('星级', 'Stars')),
      {
        name: 'grade',
        type: 'select',
        label: label('等次', 'Grade'),
        options: options(grades),
        access: { create: nobodyField, update: nobodyField },
        admin: { readOnly: true, position: 'sidebar' },
      },
      dayField('validUntil', label('有效至', 'Valid until'), {
        index: true,
        access: { create: nobodyField, update: nobodyField },
        admin: { readOnly: true, position: 'sidebar' },
      }),
      {
        name: 'recordedBy',
        type: 'relationship',
        relationTo: 'users',
        index: true,
        label: label('录入人', 'Recorded by'),
        access: { create: nobodyField, update: nobodyField, read: signedInField },
        admin: { readOnly: true, position: 'sidebar' },
      },
    ],
  }),
)
