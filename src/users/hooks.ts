import type { Id } from '@/shared/ids'
import {
  AuthenticationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { losesAdmin } from './rules'

/** Administrators that the running request takes away: a bulk change checks its documents side by side. */
const leaving = new WeakMap<PayloadRequest['context'], Id[]>()

async function refuseWithoutOtherAdmin(req: PayloadRequest, id: Id, path: string) {
  const gone = [...(leaving.get(req.context) ?? []), id]
  leaving.set(req.context, gone)
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    overrideAccess: true,
    req,
    where: { and: [{ id: { not_in: gone } }, { roles: { equals: 'admin' } }, { disabled: { not_equals: true } }] },
  })
  if (totalDocs > 0) return
  const message =
    req.i18n.language === 'en'
      ? 'This is the last administrator. Make somebody else administrator first.'
      : '这是最后一个系统管理员，不能删除、停用或取消其角色。请先将另一账号设为系统管理员。'
  throw new ValidationError({ collection: 'users', errors: [{ path, label: '角色', message }], req }, req.t)
}

/** The very first account of an installation becomes administrator: somebody has to. */
export const makeFirstUserAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  return totalDocs === 0 ? { ...data, roles: [...new Set(['admin', ...(data.roles ?? [])])] } : data
}

export const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && losesAdmin(originalDoc, { ...originalDoc, ...data }))
    await refuseWithoutOtherAdmin(req, originalDoc.id, data.disabled ? 'disabled' : 'roles')
  return data
}

export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, req })
  if (losesAdmin(user, {})) await refuseWithoutOtherAdmin(req, id, 'roles')
}

/** Disabling an account, or taking a role from it, ends its sessions at once. */
export const endSessions: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data
  const lostRole = (originalDoc.roles ?? []).some((role: unknown) => Array.isArray(data.roles) && !data.roles.includes(role))
  return data.disabled === true || lostRole ? { ...data, sessions: [] } : data
}

/** A disabled account answers like a wrong password. */
export const refuseDisabled: CollectionBeforeLoginHook = ({ req, user }) => {
  if (user.disabled === true) throw new AuthenticationError(req.t)
  return user
}
