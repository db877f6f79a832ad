import {
  AuthenticationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { type Id, idOf, sameId } from '@/shared/ids'
import { MIN_PASSWORD } from './model'
import { haveSameRights, isAcceptablePassword, losesAdmin, sentText } from './rules'

/** Administrators that the running request takes away: a bulk change checks its documents side by side. */
const leaving = new WeakMap<PayloadRequest, Id[]>()

/**
 * Writes to an administrator who stays, so that of two administrators who demote each other at the same moment one
 * meets a write conflict. SQLite has one writer at a time; MongoDB would see both as still there.
 */
async function holdOn({ payload, transactionID }: PayloadRequest, id: Id, updatedAt: string) {
  const next = new Date(Date.parse(updatedAt) + 1).toISOString()
  await payload.db.updateOne({
    collection: 'users',
    id,
    data: { updatedAt: next },
    req: { transactionID },
    returning: false,
  })
}

async function refuseWithoutOtherAdmin(req: PayloadRequest, id: Id, path: string) {
  const gone = [...(leaving.get(req) ?? []), id]
  leaving.set(req, gone)
  const { docs: others } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { and: [{ id: { not_in: gone } }, { roles: { equals: 'admin' } }, { disabled: { not_equals: true } }] },
  })
  for (const { id: other, updatedAt } of others) await holdOn(req, other, updatedAt)
  if (others.length > 0) return
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
  const lostRole = (originalDoc.roles ?? []).some(
    (role: unknown) => Array.isArray(data.roles) && !data.roles.includes(role),
  )
  return data.disabled === true || lostRole ? { ...data, sessions: [] } : data
}

/**
 * A disabled account answers like a wrong password. So does one whose rights were changed while the password was
 * being checked: Payload writes the account back as it was before, which the error undoes. What is committed is
 * read outside the request's transaction.
 */
export const refuseDisabled: CollectionBeforeLoginHook = async ({ req, user }) => {
  const committed = await req.payload.findByID({
    collection: 'users',
    id: user.id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const isUnchanged = committed ? haveSameRights(committed, user) : await isFirstRegistration(req)
  if (user.disabled === true || !isUnchanged) throw new AuthenticationError(req.t)
  return user
}

/** The first account signs in before it is committed; any other that is not there was deleted meanwhile. */
async function isFirstRegistration({ payload }: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

/** A new password is long enough, by whichever door it comes. */
export const checkPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return
  const password = sentText(args, 'password')
  if (password === '' || isAcceptablePassword(password, sentText(args, 'email'))) return
  const message =
    req.i18n.language === 'en'
      ? `At least ${MIN_PASSWORD} characters, and not the e-mail address.`
      : `密码至少 ${MIN_PASSWORD} 个字符，且不能与登录邮箱相同。`
  throw new ValidationError({ collection: 'users', errors: [{ path: 'password', label: '密码', message }], req }, req.t)
}

/** A person has one account: two would share one 'my post'. */
export const refuseSecondAccount: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const staff = idOf(data.staff)
  if (staff === undefined || sameId(staff, originalDoc?.staff)) return data
  const own = originalDoc?.id === undefined ? [] : [{ id: { not_equals: originalDoc.id } }]
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    overrideAccess: true,
    req,
    where: { and: [{ staff: { equals: staff } }, ...own] },
  })
  if (totalDocs === 0) return data
  const message =
    req.i18n.language === 'en' ? 'This person has an account already.' : '该员工已有账号，请在原账号上修改。'
  throw new ValidationError(
    { collection: 'users', errors: [{ path: 'staff', label: '对应员工', message }], req },
    req.t,
  )
}
