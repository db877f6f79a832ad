import { hasRole } from '@/access/accessFor'
import type { Endpoint } from 'payload'
import { resetUrl } from './mail'

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
      return Response.json({ message: isEnglish ? 'Administrators only.' : '只有系统管理员可以生成重设链接。' }, { status: 403 })
    const id = String(req.routeParams?.id ?? '')
    const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, overrideAccess: true, req })
    if (!user || user.disabled)
      return Response.json({ message: isEnglish ? 'No such active account.' : '没有这个账号，或账号已停用。' }, { status: 404 })
    const token = await req.payload.forgotPassword({ collection: 'users', data: { email: user.email }, disableEmail: true, req })
    return Response.json({ url: resetUrl(token), expiresInMinutes: 60 })
  },
}
