import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport } from 'nodemailer'
import type { Env } from './env'

/** Mail by the office's SMTP server; undefined when none is set (the console then says that mail is off). */
export function mailAdapter({ smtpUrl, mailFrom }: Env) {
  if (!smtpUrl) return undefined
  return nodemailerAdapter({
    defaultFromAddress: mailFrom,
    defaultFromName: '后勤标准台',
    transport: createTransport(smtpUrl),
    skipVerify: true,
  })
}
