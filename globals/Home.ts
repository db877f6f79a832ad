import type { GlobalConfig } from 'payload'
import { globalAccessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { withPublishedGlobal } from '@/publishing/withPublishing'
import { label } from '@/shared/label'

export const Home: GlobalConfig = withPublishedGlobal({
  slug: 'home',
  label: label('首页', 'Home page'),
  access: globalAccessFor('home'),
  admin: { group: groups.system },
  fields: [
    { name: 'headline', type: 'text', maxLength: 60, label: label('标题', 'Headline') },
    { name: 'intro', type: 'textarea', maxLength: 300, label: label('导语', 'Introduction') },
    {
      name: 'notice',
      type: 'textarea',
      maxLength: 500,
      label: label('公告', 'Notice'),
      admin: { description: label('留空则不显示', 'Hidden when empty') },
    },
    {
      name: 'featuredStandards',
      type: 'relationship',
      relationTo: 'sops',
      hasMany: true,
      maxRows: 8,
      label: label('推荐标准', 'Featured standards'),
    },
  ],
})
