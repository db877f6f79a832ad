import {
  type AfterErrorHook,
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionAfterOperationHook,
} from 'payload'
import { idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { recordAudit, recordRefusedSignIn, recordSignIn } from '../actions'

export const noteSignIn: CollectionAfterLoginHook = ({ req, user }) => {
  recordSignIn(req.payload, user)
}

/** A refused attempt over REST. Too many attempts (429) make no entry each. */
export const noteRefusal: AfterErrorHook = ({ error, req }) => {
  if (error instanceof AuthenticationError && req.pathname?.endsWith('/login'))
    recordRefusedSignIn(req.payload, req.data?.email)
}

const isPasswordSent = (args: object): boolean =>
  'data' in args && isRecord(args.data) && typeof args.data.password === 'string' && args.data.password !== ''

/** The accounts that an operation has given a new password. */
function accountsIn(operation: string, result: unknown): unknown[] {
  if (operation === 'updateByID') return [result]
  if (!isRecord(result)) return []
  if (operation === 'resetPassword') return [result.user]
  return operation === 'update' && Array.isArray(result.docs) ? result.docs : []
}

/** A new password, set by its owner, by an administrator or by a one-time link; never the password itself. */
export const notePassword: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if (req.context.seeding === true || !isPasswordSent(args)) return result
  const by = operation === 'resetPassword' ? { by: 'link' } : {}
  for (const user of accountsIn(operation, result)) {
    const id = idOf(user)
    if (id === undefined || !isRecord(user)) continue
    await recordAudit(req, {
      action: 'account.changed',
      title: typeof user.name === 'string' ? user.name : '',
      subject: { collection: 'users', id },
      detail: { changed: ['password'], ...by },
    })
  }
  return result
}
