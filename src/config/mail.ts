import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport } from 'nodemailer'
import type { Env } from './env'

/** How long a server may take to be reached, to greet and to answer, in milliseconds: by itself the library waits for minutes. */
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Mail by the office's SMTP server; undefined when none is set (the console then says that mail is off). */
export function mailAdapter({ smtpUrl, mailFrom }: Env) {
  if (!smtpUrl) return undefined
  return nodemailerAdapter({
    defaultFromAddress: mailFrom,
    defaultFromName: '后勤标准台',
    transport: createTransport({ url: smtpUrl, ...LIMITS }),
    skipVerify: true,
  })
}
