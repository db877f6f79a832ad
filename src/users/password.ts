import {
  APIError,
  AuthenticationError,
  createLocalReq,
  loginOperation,
  type Payload,
  resetPasswordOperation,
  type TypedUser,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { recordRefusedSignIn } from '@/audit/actions'
import { isAcceptablePassword } from './rules'
import { type SignInResult, signIn } from './session'

const TOO_MANY = 429

export interface NewPassword {
  payload: Payload
  headers: Headers
  password: string
  /** Typed again, against slips. */
  repeat: string
}

/** The cookie of the new session, or what was wrong with the form. */
export type PasswordResult =
  | { cookie: string }
  | { problem: 'repeat' | 'weak' | 'link' | 'current' | 'busy' | 'failed' }

function checkTyped({ password, repeat }: NewPassword, email?: string): PasswordResult | undefined {
  if (password !== repeat) return { problem: 'repeat' }
  return isAcceptablePassword(password, email) ? undefined : { problem: 'weak' }
}

function problemOf(payload: Payload, error: unknown, refused: 'link' | 'current'): PasswordResult {
  if (error instanceof APIError && error.status === TOO_MANY) return { problem: 'busy' }
  if (error instanceof APIError && error.status < 500) return { problem: refused }
  payload.logger.error({ err: error, msg: 'password not changed' })
  return { problem: 'failed' }
}

/** Sets a new password by a one-time link and signs the person in; all other sessions end. */
export async function resetPassword(form: NewPassword & { token: string }): Promise<PasswordResult> {
  const wrong = checkTyped(form)
  if (wrong) return wrong
  const { payload, headers, token, password } = form
  const collection = payload.collections.users
  try {
    const req = await createLocalReq({ req: { headers } }, payload)
    const result = await resetPasswordOperation({ collection, data: { token, password }, overrideAccess: true, req })
    if (!result.token) return { problem: 'link' }
    const { cookiePrefix } = payload.config
    return {
      cookie: generatePayloadCookie({
        collectionAuthConfig: collection.config.auth,
        cookiePrefix,
        token: result.token,
      }),
    }
  } catch (error) {
    return problemOf(payload, error, 'link')
  }
}

/** Changes the signed-in person's password, who proves that he knows the old one; all other sessions end. */
export async function changePassword(
  form: NewPassword & { user: TypedUser; current: string },
): Promise<PasswordResult> {
  const { payload, headers, user, current, password } = form
  const wrong = checkTyped(form, user.email)
  if (wrong) return wrong
  try {
    // Counts as an attempt to sign in: whoever finds an open phone must not guess here either.
    const req = await createLocalReq({ req: { headers } }, payload)
    const data = { email: user.email, password: current }
    await loginOperation({ collection: payload.collections.users, data, depth: 0, req })
    await payload.update({ collection: 'users', id: user.id, data: { password, sessions: [] }, overrideAccess: true })
  } catch (error) {
    if (error instanceof AuthenticationError) recordRefusedSignIn(payload, user.email)
    return problemOf(payload, error, 'current')
  }
  const signedIn: SignInResult = await signIn({ payload, headers, email: user.email, password })
  return 'cookie' in signedIn ? signedIn : { problem: 'failed' }
}
