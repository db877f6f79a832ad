import type { CollectionConfig } from 'payload'
import { env } from '@/config/env'

type ForgotPassword = NonNullable<Exclude<CollectionConfig['auth'], boolean | undefined>['forgotPassword']>

/** The address where a forgotten password is replaced, once. */
export const resetUrl = (token: string) => `${env().siteUrl}/password?token=${token}`

export const passwordMail: ForgotPassword = {
  expiration: 60 * 60 * 1000,
  generateEmailSubject: () => '重设后勤标准台的登录密码',
  generateEmailHTML: (args) => {
    const url = resetUrl(args?.token ?? '')
    return `<p>您好：</p><p>有人为此邮箱申请重设后勤标准台的登录密码。请在 1 小时内打开下面的链接设置新密码：</p><p><a href="${url}">${url}</a></p><p>如非本人操作，请忽略本邮件，原密码仍然有效。</p>`
  },
}
