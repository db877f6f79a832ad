import { APIError, AuthenticationError, createLocalReq, loginOperation, logoutOperation, type Payload } from 'payload'
import { generateExpiredPayloadCookie, generatePayloadCookie } from 'payload/shared'
import { recordRefusedSignIn } from '@/audit/actions'

const TOO_MANY = 429
const SERVER_ERROR = 500

interface SignIn {
  payload: Payload
  headers: Headers
  email: string
  password: string
}

/** The cookie of a new session, or why there is none; `failed` means that the fault is ours. */
export type SignInResult = { cookie: string } | { problem: 'credentials' | 'busy' | 'failed' }

/**
 * Signs in with the caller's headers, so that the limit of attempts counts his address. The answer to an unknown
 * account and to a wrong password is the same.
 */
export async function signIn({ payload, headers, email, password }: SignIn): Promise<SignInResult> {
  const collection = payload.collections.users
  try {
    // Not payload.login(): it withholds the token, which must not appear in answers of the API.
    const req = await createLocalReq({ req: { headers } }, payload)
    const { token } = await loginOperation({ collection, data: { email, password }, depth: 0, req })
    if (!token) return { problem: 'credentials' }
    const { cookiePrefix } = payload.config
    return { cookie: generatePayloadCookie({ collectionAuthConfig: collection.config.auth, cookiePrefix, token }) }
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= SERVER_ERROR) {
      payload.logger.error({ err: error, msg: 'sign-in failed' })
      return { problem: 'failed' }
    }
    if (error instanceof AuthenticationError) recordRefusedSignIn(payload, email)
    return { problem: error.status === TOO_MANY ? 'busy' : 'credentials' }
  }
}

/**
 * Ends the session named by the token, on the server too.
 * @returns the cookie that removes the token from the browser, whether or not the session still existed
 */
export async function signOut(payload: Payload, token: string | undefined): Promise<string> {
  const collection = payload.collections.users
  const { user } = token
    ? await payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
    : { user: null }
  if (user) {
    const req = await createLocalReq({ user }, payload)
    await logoutOperation({ collection, req })
  }
  const { cookiePrefix } = payload.config
  return generateExpiredPayloadCookie({ collectionAuthConfig: collection.config.auth, cookiePrefix })
}
