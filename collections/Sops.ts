import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { acknowledgementFields } from '@/acknowledgements/fields'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import {
  codeField,
  controlFields,
  controlledIndexes,
  controlledVersions,
  departmentField,
  phoneField,
  slugField,
  titleField,
} from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label, options } from '@/shared/label'
import { promisesField, stepsField } from '@/sops/fields'
import { sopKinds } from '@/sops/model'
import { withWorkflow } from '@/workflow/withWorkflow'

export const Sops: CollectionConfig = withPublishing(
  withWorkflow(
    withMedia({
      slug: 'sops',
      labels: { singular: label('服务标准', 'Standard'), plural: label('服务标准与作业程序', 'Standards and SOPs') },
      defaultPopulate: { title: true, slug: true, code: true },
      access: accessFor('sops'),
      admin: {
        group: groups.standards,
        useAsTitle: 'title',
        defaultColumns: ['title', 'code', 'department', 'visibility', 'state', 'versionLabel', 'nextReviewDate'],
        listSearchableFields: ['title', 'code', 'summary'],
        description: label('岗位怎样做事、向师生承诺什么', 'How a post does its job and what it promises'),
      },
      trash: true,
      versions: controlledVersions,
      indexes: controlledIndexes(),
      fields: [
        titleField(),
        { name: 'summary', type: 'textarea', label: label('一句话说明', 'Summary'), maxLength: 500 },
        {
          type: 'tabs',
          tabs: [
            {
              label: label('承诺', 'Promises'),
              fields: [
                promisesField,
                { name: 'servicePlace', type: 'text', label: label('服务地点', 'Place'), maxLength: 120 },
                { name: 'serviceTime', type: 'text', label: label('服务时间', 'Hours'), maxLength: 120 },
                phoneField('servicePhone', label('服务电话', 'Service phone')),
              ],
            },
            {
              label: label('作业', 'Procedure'),
              fields: [
                { name: 'scope', type: 'textarea', label: label('适用范围', 'Scope'), maxLength: 2000 },
                stepsField,
                { name: 'tools', type: 'textarea', label: label('工具与用品', 'Tools'), maxLength: 1000 },
                { name: 'content', type: 'richText', label: label('补充说明', 'More') },
              ],
            },
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
                  name: 'requiredCertificates',
                  type: 'relationship',
                  relationTo: 'certificate-types',
                  hasMany: true,
                  label: label('所需证书', 'Certificates'),
                },
                {
                  name: 'relatedSops',
                  type: 'relationship',
                  relationTo: 'sops',
                  hasMany: true,
                  label: label('相关标准', 'Related standards'),
                },
                {
                  name: 'attachments',
                  type: 'upload',
                  relationTo: 'media',
                  hasMany: true,
                  label: label('附件', 'Attachments'),
                },
              ],
            },
          ],
        },
        {
          name: 'kind',
          type: 'select',
          label: label('类型', 'Kind'),
          required: true,
          defaultValue: 'service-standard',
          options: options(sopKinds),
          admin: { position: 'sidebar' },
        },
        codeField(),
        slugField(),
        departmentField(),
        ...audienceFields(),
        ...controlFields('sop-review'),
      ],
    }),
    { slug: 'sops', hasTriggers: false, afterRelease: [askToAcknowledge] },
  ),
)
