import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { acknowledgementFields } from '@/acknowledgements/fields'
import { groups } from '@/config/groups'
import { changesField, editionPlansField, firstLabelField } from '@/manual/fields'
import { pinPlans } from '@/manual/hooks'
import { firstLabelOf } from '@/manual/rules/editions'
import { withMedia } from '@/media/withMedia'
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
import { withWorkflow } from '@/workflow/withWorkflow'

/** The manual of emergency plans; each of its released versions is an edition, frozen with the plans' versions. */
export const ManualEditions: CollectionConfig = withPublishing(
  withWorkflow(
    withMedia({
      slug: 'manual-editions',
      labels: { singular: label('应急预案手册', 'Manual'), plural: label('应急预案手册', 'Manual editions') },
      defaultPopulate: { title: true, slug: true, code: true },
      access: accessFor('manual-editions'),
      admin: {
        group: groups.standards,
        useAsTitle: 'title',
        defaultColumns: ['title', 'code', 'department', 'visibility', 'state', 'versionLabel'],
        listSearchableFields: ['title', 'code'],
        description: label(
          '把已发布的预案汇编成带版次的手册，审核后冻结',
          'Released plans in numbered editions, frozen by a review',
        ),
      },
      trash: true,
      hooks: { beforeChange: [pinPlans] },
      versions: controlledVersions,
      indexes: controlledIndexes(),
      fields: [
        titleField(),
        { name: 'summary', type: 'textarea', label: label('一句话说明', 'Summary'), maxLength: 500 },
        { name: 'issuer', type: 'text', maxLength: 120, label: label('编制单位', 'Issued by') },
        { name: 'signer', type: 'text', maxLength: 60, label: label('签发人', 'Signed by') },
        { name: 'preface', type: 'richText', label: label('前言', 'Preface') },
        editionPlansField,
        {
          name: 'attachments',
          type: 'upload',
          relationTo: 'media',
          hasMany: true,
          label: label('附件', 'Attachments'),
        },
        changesField,
        {
          type: 'collapsible',
          label: label('阅读确认', 'Acknowledgement'),
          admin: { initCollapsed: true },
          fields: acknowledgementFields(),
        },
        codeField('SC'),
        firstLabelField,
        slugField(),
        departmentField(),
        ...audienceFields(),
        ...controlFields('manual-review'),
      ],
    }),
    { slug: 'manual-editions', hasTriggers: false, firstLabel: firstLabelOf, afterRelease: [askToAcknowledge] },
  ),
)
