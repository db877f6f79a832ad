import { type Bilingual, keysOf, label } from '@/shared/label'

/** What a notice is about. `decision` kinds are mailed at once, `due` kinds in the daily digest. */
export const noticeKinds = {
  review: label('待我审核', 'Waiting for my review'),
  decision: label('审核结果', 'Decision'),
  release: label('发布', 'Release'),
  acknowledge: label('阅读确认', 'Acknowledgement'),
  due: label('到期提醒', 'Due date'),
  response: label('应急响应', 'Emergency response'),
  system: label('系统', 'System'),
} satisfies Record<string, Bilingual>
export type NoticeKind = keyof typeof noticeKinds

/** How a notice goes out by e-mail. */
export const mailStates = {
  none: label('不发邮件', 'No mail'),
  pending: label('待发送', 'To be sent'),
  digest: label('待汇总', 'For the digest'),
  sent: label('已发送', 'Sent'),
  failed: label('发送失败', 'Failed'),
} satisfies Record<string, Bilingual>
export type MailState = keyof typeof mailStates

/** How a person wants to be told by e-mail. */
export const mailPreferences = {
  immediate: label('立即发送', 'At once'),
  digest: label('每天汇总', 'Daily digest'),
  off: label('不发邮件', 'No mail'),
} satisfies Record<string, Bilingual>
export type MailPreference = keyof typeof mailPreferences

/** Whether a value names a choice. */
export const isMailPreference = (value: unknown): value is MailPreference =>
  keysOf(mailPreferences).some((preference) => preference === value)
