import type { GlobalConfig } from 'payload'
import { globalAccessFor } from '@/access/accessFor'
import { noteSettings } from '@/audit/hooks/settings'
import { groups } from '@/config/groups'
import { phoneField } from '@/publishing/fields'
import { withPublishedGlobal } from '@/publishing/withPublishing'
import { DEFAULT_TIME_ZONE } from '@/shared/calendar'
import { label } from '@/shared/label'

export const SiteSettings: GlobalConfig = withPublishedGlobal({
  slug: 'site-settings',
  label: label('站点设置', 'Site settings'),
  access: globalAccessFor('site-settings'),
  hooks: { afterChange: [noteSettings] },
  admin: { group: groups.system },
  fields: [
    {
      name: 'organisation',
      type: 'text',
      required: true,
      defaultValue: '后勤保障处',
      maxLength: 60,
      label: label('单位名称', 'Organisation'),
    },
    {
      name: 'siteTitle',
      type: 'text',
      required: true,
      defaultValue: '后勤标准台',
      maxLength: 40,
      label: label('站点名称', 'Site title'),
    },
    { name: 'logo', type: 'upload', relationTo: 'media', label: label('标志', 'Logo') },
    phoneField('emergencyPhone', label('应急电话（24 小时）', 'Emergency phone')),
    phoneField('servicePhone', label('服务热线', 'Service phone')),
    { name: 'address', type: 'text', label: label('地址', 'Address'), maxLength: 120 },
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: DEFAULT_TIME_ZONE,
      label: label('时区', 'Time zone'),
      validate: isTimeZone,
    },
    { name: 'footer', type: 'text', label: label('页脚（备案号等）', 'Footer'), maxLength: 200 },
    {
      name: 'codePrefix',
      type: 'text',
      defaultValue: 'HQ',
      maxLength: 8,
      label: label('编号前缀', 'Code prefix'),
      admin: { description: label('文件编号的开头，如 HQ-WX-001', 'Beginning of document codes') },
    },
  ],
})

function isTimeZone(value: unknown, { req }: { req: { i18n: { language: string } } }): true | string {
  const isKnown = typeof value !== 'string' || value === '' || Intl.supportedValuesOf('timeZone').includes(value)
  return (
    isKnown || (req.i18n.language === 'en' ? 'A name such as Asia/Shanghai.' : '请填写时区名称，如 Asia/Shanghai。')
  )
}
