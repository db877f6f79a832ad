import { addDataAndFileToRequest, type Endpoint, type Payload, type Where } from 'payload'
import { hasRole } from '@/access/accessFor'
import { recordAudit } from '@/audit/actions'
import { env } from '@/config/env'
import { addressOf, refuseTooMany } from './limits'
import { resetUrl } from './mail'
import { RESET_ADDRESS_LIMIT, RESET_LIMIT } from './model'

/**
 * `POST /api/users/:id/reset-link` — an administrator gets a link with which this person sets a new password once,
 * within an hour; for offices without a mail server.
 */
export const resetLinkEndpoint: Endpoint = {
  path: '/:id/reset-link',
  method: 'post',
  handler: async (req) => {
    const isEnglish = req.i18n.language === 'en'
    if (!hasRole(req, 'admin'))
      return Response.json(
        { message: isEnglish ? 'Administrators only.' : '只有系统管理员可以生成重设链接。' },
        { status: 403 },
      )
    const id = String(req.routeParams?.id ?? '')
    const user = await req.payload.findByID({
      collection: 'users',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    if (!user || user.disabled)
      return Response.json(
        { message: isEnglish ? 'No such active account.' : '没有这个账号，或账号已停用。' },
        { status: 404 },
      )
    const token = await req.payload.forgotPassword({
      collection: 'users',
      data: { email: user.email },
      disableEmail: true,
      req,
    })
    await recordAudit(req, {
      action: 'account.changed',
      title: user.name,
      subject: { collection: 'users', id: user.id },
      detail: { resetLink: true },
    })
    return Response.json({ url: resetUrl(token), expiresInMinutes: 60 })
  },
}

/** Sends the mail to an account that exists and is not disabled; without a mail server there is nothing to do. */
async function mailResetLink(payload: Payload, email: string) {
  if (!env().smtpUrl) return
  const where: Where = { and: [{ email: { equals: email } }, { disabled: { not_equals: true } }] }
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true, where })
  if (totalDocs > 0) await payload.forgotPassword({ collection: 'users', data: { email } })
}

/**
 * `POST /api/users/forgot-password`, in place of Payload's own: it answers before it looks, so that neither the
 * answer nor its time tells whether there is such an account.
 */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = typeof req.data?.email === 'string' ? req.data.email.trim().toLowerCase() : ''
    if (!email)
      return Response.json(
        { errors: [{ message: req.i18n.language === 'en' ? 'Enter your e-mail address.' : '请填写登录邮箱。' }] },
        { status: 400 },
      )
    await refuseTooMany(req, [
      [RESET_ADDRESS_LIMIT, addressOf(req)],
      [RESET_LIMIT, email],
    ])
    mailResetLink(req.payload, email).catch((error: unknown) =>
      req.payload.logger.error({ err: error, msg: 'reset mail not sent' }),
    )
    return Response.json({ message: req.t('general:success') })
  },
}
