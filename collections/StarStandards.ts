import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { acknowledgementFields } from '@/acknowledgements/fields'
import { groups } from '@/config/groups'
import {
  codeField,
  controlFields,
  controlledIndexes,
  controlledVersions,
  departmentField,
  slugField,
  titleField,
} from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label } from '@/shared/label'
import { groupsField, schemeFields } from '@/stars/fields'
import { checkScheme } from '@/stars/hooks'
import { withWorkflow } from '@/workflow/withWorkflow'

export const StarStandards: CollectionConfig = withPublishing(
  withWorkflow(
    {
      slug: 'star-standards',
      labels: { singular: label('星级评定标准', 'Star standard'), plural: label('星级评定标准', 'Star standards') },
      defaultPopulate: { title: true, slug: true, code: true },
      access: accessFor('star-standards'),
      admin: {
        group: groups.stars,
        useAsTitle: 'title',
        defaultColumns: ['title', 'code', 'department', 'visibility', 'state', 'versionLabel'],
        listSearchableFields: ['title', 'code', 'summary'],
        description: label('评什么、怎样计分、几分几星', 'What is rated, how it is scored, how many stars it makes'),
      },
      trash: true,
      versions: controlledVersions,
      indexes: controlledIndexes(),
      hooks: { beforeValidate: [checkScheme] },
      fields: [
        titleField(),
        { name: 'summary', type: 'textarea', label: label('一句话说明', 'Summary'), maxLength: 500 },
        {
          type: 'tabs',
          tabs: [
            { label: label('评定内容', 'Criteria'), fields: [groupsField] },
            { label: label('计分办法', 'Scoring'), fields: schemeFields },
            { label: label('阅读确认', 'Acknowledgement'), fields: acknowledgementFields() },
            {
              label: label('关联', 'Related'),
              fields: [
                {
                  name: 'posts',
                  type: 'relationship',
                  relationTo: 'posts',
                  hasMany: true,
                  label: label('适用岗位', 'Posts'),
                },
                {
                  name: 'evaluations',
                  type: 'join',
                  collection: 'evaluations',
                  on: 'standard',
                  label: label('评定记录', 'Evaluations'),
                  defaultLimit: 20,
                  defaultSort: '-evaluatedOn',
                  admin: { defaultColumns: ['title', 'department', 'totalScore', 'stars'] },
                },
              ],
            },
          ],
        },
        codeField('XJ'),
        slugField(),
        departmentField(),
        ...audienceFields('public'),
        ...controlFields('star-review'),
      ],
    },
    { slug: 'star-standards', hasTriggers: false, afterRelease: [askToAcknowledge] },
  ),
)
