import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { audienceFields } from '@/access/fields'
import { askToAcknowledge } from '@/acknowledgements/actions/ask'
import { acknowledgementFields } from '@/acknowledgements/fields'
import { groups } from '@/config/groups'
import { controlledIndexes, controlledVersions, departmentField, slugField, titleField } from '@/publishing/fields'
import { withPublishing } from '@/publishing/withPublishing'
import { label } from '@/shared/label'
import { dueField, figuresField, measureField, ownerField, partField } from '@/summaries/fields'
import { takeFigures } from '@/summaries/hooks'
import { withWorkflow } from '@/workflow/withWorkflow'

export const Summaries: CollectionConfig = withPublishing(
  withWorkflow(
    {
      slug: 'summaries',
      labels: { singular: label('年度工作总结', 'Summary'), plural: label('年度工作总结', 'Summaries') },
      defaultPopulate: { title: true, slug: true, year: true },
      access: accessFor('summaries'),
      admin: {
        group: groups.reports,
        useAsTitle: 'title',
        defaultColumns: ['title', 'year', 'department', 'visibility', 'state', 'versionLabel'],
        listSearchableFields: ['title', 'lead'],
        description: label(
          '成效、亮点、问题、计划；数据取自当年记录',
          'Results, highlights, problems, plan; figures come from the year’s records',
        ),
      },
      defaultSort: '-year',
      trash: true,
      versions: controlledVersions,
      indexes: controlledIndexes('year'),
      hooks: { beforeChange: [takeFigures] },
      fields: [
        titleField(),
        {
          name: 'year',
          type: 'number',
          required: true,
          index: true,
          min: 2000,
          max: 2100,
          label: label('年度', 'Year'),
          admin: { position: 'sidebar' },
        },
        { name: 'lead', type: 'textarea', label: label('导语', 'Lead'), maxLength: 2000 },
        figuresField,
        partField('achievements', label('一、年度工作核心成效', 'Results')),
        partField('highlights', label('二、创新亮点', 'Highlights')),
        partField('problems', label('三、现存问题与改进方向', 'Problems'), [ownerField, measureField]),
        partField('nextYear', label('四、下年度重点工作计划', 'Plan'), [ownerField, dueField]),
        {
          type: 'collapsible',
          label: label('阅读确认', 'Acknowledgement'),
          admin: { initCollapsed: true },
          fields: acknowledgementFields(),
        },
        slugField(),
        departmentField({
          required: false,
          description: label('留空为全单位的总结', 'Left empty: the whole organisation'),
        }),
        ...audienceFields('public'),
      ],
    },
    { slug: 'summaries', hasTriggers: false, afterRelease: [askToAcknowledge] },
  ),
)
