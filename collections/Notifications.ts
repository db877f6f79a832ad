import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { groups } from '@/config/groups'
import { mailStates, noticeKinds } from '@/notifications/model'
import { label, options } from '@/shared/label'

/** What a person is told in the app, and whether it went out by e-mail; written by actions and jobs alone. */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  labels: { singular: label('通知', 'Notification'), plural: label('通知', 'Notifications') },
  access: accessFor('notifications'),
  admin: {
    group: groups.control,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'recipient', 'createdAt', 'readAt', 'mail'],
    description: label('发给本人的通知', 'What you have been told'),
  },
  defaultSort: '-createdAt',
  indexes: [{ fields: ['recipient', 'readAt', 'createdAt'] }, { fields: ['mail', 'mailNextAt'] }],
  fields: [
    {
      name: 'recipient',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('收件人', 'To'),
    },
    { name: 'kind', type: 'select', required: true, options: options(noticeKinds), label: label('类别', 'Kind') },
    { name: 'title', type: 'text', required: true, label: label('标题', 'Title') },
    { name: 'text', type: 'textarea', label: label('内容', 'Text') },
    { name: 'href', type: 'text', label: label('链接', 'Link') },
    { name: 'readAt', type: 'date', label: label('已读时间', 'Read at') },
    {
      name: 'mail',
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: options(mailStates),
      label: label('邮件', 'Mail'),
    },
    { name: 'mailAttempts', type: 'number', required: true, defaultValue: 0, label: label('发送次数', 'Attempts') },
    { name: 'mailNextAt', type: 'date', label: label('下次发送', 'Next attempt') },
    { name: 'mailSentAt', type: 'date', label: label('发送时间', 'Sent at') },
    { name: 'mailError', type: 'text', label: label('失败原因', 'Why it failed') },
    // What happened, for whom: the same is never told twice.
    { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
  ],
}
