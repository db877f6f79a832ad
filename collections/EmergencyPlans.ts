import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { acknowledgementFields } from '@/acknowledgements/fields'
import { groups } from '@/config/groups'
import { withMedia } from '@/media/withMedia'
import { notesOf } from '@/plans/actions/revisions'
import { checkEndpoints } from '@/plans/endpoints/check'
import { draftWordEndpoint } from '@/plans/endpoints/word'
import {
  annexesField,
  contactsField,
  levelsField,
  organisationField,
  planStepsField,
  revisionNotesField,
  sectionsField,
  suppliesField,
} from '@/plans/fields'
import { bringWaitingNotes, keepRevisionNotes, settleRevision } from '@/plans/hooks'
import { startWithChapters } from '@/plans/hooks/chapters'
import { fillPickedRows } from '@/plans/hooks/rows'
import { planTypes } from '@/plans/model'
import { findingsOf } from '@/plans/queries/findings'
import { occasionOf } from '@/plans/rules/revisions'
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
import { label, options } from '@/shared/label'
import { withWorkflow } from '@/workflow/withWorkflow'

export const EmergencyPlans: CollectionConfig = withPublishing(
  withWorkflow(
    withMedia({
      slug: 'emergency-plans',
      labels: { singular: label('应急预案', 'Emergency plan'), plural: label('应急预案', 'Emergency plans') },
      defaultPopulate: { title: true, slug: true, code: true, planType: true },
      access: accessFor('emergency-plans'),
      admin: {
        components: {
          beforeListTable: ['/src/imports/admin/ImportButton#ImportButton'],
          edit: { beforeDocumentControls: ['/src/plans/admin/DraftWordButton#DraftWordButton'] },
        },
        group: groups.standards,
        useAsTitle: 'title',
        defaultColumns: [
          'title',
          'code',
          'planType',
          'department',
          'visibility',
          'state',
          'versionLabel',
          'nextReviewDate',
        ],
        listSearchableFields: ['title', 'code', 'eventType', 'summary'],
        description: label('综合、专项预案与现场处置方案', 'Comprehensive, special and on-site plans'),
      },
      trash: true,
      versions: controlledVersions,
      indexes: controlledIndexes(),
      endpoints: [...checkEndpoints, draftWordEndpoint],
      hooks: {
        beforeValidate: [startWithChapters, fillPickedRows],
        beforeChange: [keepRevisionNotes],
        afterChange: [bringWaitingNotes],
      },
      fields: [
        {
          name: 'completeness',
          type: 'ui',
          admin: { components: { Field: '/src/plans/admin/CompletenessPanel#CompletenessPanel' } },
        },
        titleField(),
        { name: 'summary', type: 'textarea', label: label('一句话说明', 'Summary'), maxLength: 500 },
        {
          type: 'tabs',
          tabs: [
            {
              label: label('响应', 'Response'),
              fields: [
                { name: 'eventType', type: 'text', label: label('事件类型', 'Event'), maxLength: 60 },
                { name: 'risks', type: 'textarea', label: label('风险描述', 'Risks'), maxLength: 4000 },
                levelsField,
                planStepsField,
              ],
            },
            { label: label('组织与联系', 'People'), fields: [organisationField, contactsField] },
            { label: label('物资', 'Supplies'), fields: [suppliesField] },
            { label: label('正文', 'Text'), fields: [revisionNotesField, sectionsField] },
            { label: label('附件', 'Annexes'), fields: [annexesField] },
            { label: label('阅读确认', 'Acknowledgement'), fields: acknowledgementFields() },
            {
              label: label('关联', 'Related'),
              fields: [
                {
                  name: 'relatedSops',
                  type: 'relationship',
                  relationTo: 'sops',
                  hasMany: true,
                  label: label('相关标准', 'Related standards'),
                },
                {
                  name: 'requiredCertificates',
                  type: 'relationship',
                  relationTo: 'certificate-types',
                  hasMany: true,
                  label: label('所需证书', 'Certificates'),
                },
                {
                  name: 'attachments',
                  type: 'upload',
                  relationTo: 'media',
                  hasMany: true,
                  label: label('附件', 'Attachments'),
                },
                {
                  name: 'drills',
                  type: 'join',
                  collection: 'drills',
                  on: 'plan',
                  label: label('演练', 'Drills'),
                  defaultLimit: 20,
                  defaultSort: '-heldOn',
                  admin: { defaultColumns: ['title', 'heldOn', 'form', 'status'] },
                },
              ],
            },
          ],
        },
        {
          name: 'planType',
          type: 'select',
          label: label('预案种类', 'Kind of plan'),
          required: true,
          index: true,
          options: options(planTypes),
          admin: {
            position: 'sidebar',
            description: label(
              '选定后“正文”按种类填入标准的章节；已写内容或改过的章节不会变动',
              'The chapters of the standard are filled in; what was written or changed stays',
            ),
          },
        },
        {
          name: 'chapterTemplate',
          type: 'ui',
          admin: {
            position: 'sidebar',
            components: { Field: '/src/plans/admin/ChapterTemplate#ChapterTemplate' },
          },
        },
        codeField('YA'),
        slugField(),
        departmentField(),
        ...audienceFields(),
        ...controlFields('plan-review'),
      ],
    }),
    {
      slug: 'emergency-plans',
      hasTriggers: true,
      proposeTrigger: (doc) => occasionOf(notesOf(doc.revisionNotes)),
      findings: findingsOf,
      afterRelease: [askToAcknowledge, settleRevision],
    },
  ),
)
