import crypto from 'node:crypto'
import { promisify } from 'node:util'
import {
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { consume, type Limit, refund } from '@/access/rateLimit'
import { env } from '@/config/env'
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, PASSWORD_WORK } from './model'
import { sentText } from './rules'

type Counted = [limit: Limit, key: string]

/** The caller's address; a proxy's header counts only where the operator says that there is a proxy. */
export function addressOf(req: Pick<PayloadRequest, 'headers'>): string {
  const forwarded = req.headers
    .get('x-forwarded-for')
    ?.split(',')
    .at(env().trustProxy ? -1 : 0)
    ?.trim()
  return forwarded || 'unknown'
}

/** Counts an attempt against every limit. @throws APIError 429 with the minutes to wait */
export async function refuseTooMany(req: PayloadRequest, limits: Counted[]): Promise<void> {
  for (const [limit, key] of limits) {
    const waitSeconds = await consume(req.payload, limit, key)
    if (waitSeconds === 0) continue
    const minutes = Math.ceil(waitSeconds / 60)
    const message =
      req.i18n.language === 'en'
        ? `Too many attempts. Try again in ${minutes} minutes.`
        : `尝试次数过多，请 ${minutes} 分钟后再试。`
    throw new APIError(message, 429, null, true)
  }
}

/** Attempts that the running request has used up; given back when it succeeds. */
const counted = new WeakMap<PayloadRequest, Counted[]>()

/** Limits guessing of passwords on every door that signs in. */
export const limitSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login' && operation !== 'resetPassword') return
  const account = sentText(args, 'email').trim().toLowerCase()
  const limits: Counted[] = [
    [ADDRESS_LIMIT, addressOf(req)],
    ...(operation === 'login' ? [[ACCOUNT_LIMIT, account] satisfies Counted] : []),
  ]
  await refuseTooMany(req, limits)
  counted.set(req, limits)
}

/** Sixty people of an office sign in behind one address in the morning: only failures count. */
export const forgiveSignIn: CollectionAfterLoginHook = async ({ req }) => {
  for (const [limit, key] of counted.get(req) ?? []) await refund(req.payload, limit, key)
  counted.delete(req)
}

/** An unknown account costs the work of a known one, so that the time of an answer does not tell them apart. */
export const workAsForKnown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return
  const email = sentText(args, 'email').trim().toLowerCase()
  const password = sentText(args, 'password')
  if (!email || !password.trim()) return
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    overrideAccess: true,
    req,
    where: { email: { equals: email } },
  })
  const { iterations, keyLength, digest } = PASSWORD_WORK
  if (totalDocs === 0) await promisify(crypto.pbkdf2)(password, email, iterations, keyLength, digest)
}
