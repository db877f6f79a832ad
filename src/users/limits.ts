import { env } from '@/config/env'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { consume, type Limit } from '@/access/rateLimit'

/** Attempts to sign in, per account (known or not). */
const ACCOUNT: Limit = { name: 'sign-in-account', points: 10, seconds: 15 * 60 }
/** Attempts to sign in, per address; offices often share one. */
const ADDRESS: Limit = { name: 'sign-in-address', points: 60, seconds: 15 * 60 }
/** Mails asked for, per account and address. */
const RESET: Limit = { name: 'reset', points: 5, seconds: 60 * 60 }

/** The caller's address; a proxy's header counts only where the operator says that there is a proxy. */
export function addressOf(req: Pick<PayloadRequest, 'headers'>): string {
  const forwarded = req.headers.get('x-forwarded-for')?.split(',').at(env().trustProxy ? -1 : 0)?.trim()
  return forwarded || 'unknown'
}

async function refuseTooMany(req: PayloadRequest, limits: [Limit, string][]) {
  for (const [limit, key] of limits) {
    const waitSeconds = await consume(req.payload, limit, key)
    if (waitSeconds === 0) continue
    const minutes = Math.ceil(waitSeconds / 60)
    throw new APIError(
      req.i18n.language === 'en' ? `Too many attempts. Try again in ${minutes} minutes.` : `尝试次数过多，请 ${minutes} 分钟后再试。`,
      429,
      null,
      true,
    )
  }
}

const accountOf = (args: object): string =>
  'data' in args && typeof args.data === 'object' && args.data !== null && 'email' in args.data && typeof args.data.email === 'string'
    ? args.data.email.trim().toLowerCase()
    : ''

/** Limits guessing of passwords and floods of reset mails, on every door that signs in. */
export const limitSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation === 'login')
    await refuseTooMany(req, [[ADDRESS, addressOf(req)], [ACCOUNT, accountOf(args)]])
  if (operation === 'forgotPassword' && req.payloadAPI !== 'local')
    await refuseTooMany(req, [[RESET, addressOf(req)], [RESET, accountOf(args)]])
  if (operation === 'resetPassword') await refuseTooMany(req, [[ADDRESS, addressOf(req)]])
}
