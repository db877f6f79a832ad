import { readAccounts } from '../../../src/cli/lib/demoData.mjs'
import { ask } from './http'
import type { Workspace } from './workspace'

const COOKIE = 'houqin-token'

export interface Session {
  token: string
  /** For pages. */
  cookie: { Cookie: string }
  /** For the console, which heeds the cookie of a browser's own visit only. */
  visit: { Cookie: string; 'Sec-Fetch-Site': 'same-origin' }
  /** For REST: a cookie without the headers of a browser is refused. */
  authorization: { Authorization: string }
}

/** Signs a demo account in. */
export const signIn = async ({ settings }: Workspace, role: string): Promise<Session> => {
  const account = readAccounts(settings).find((one) => one.role === role)
  if (!account) throw new Error(`no demo account has the role ${role}`)
  const { email, password } = account
  const { status, headers } = await ask(settings.port, {
    path: '/api/users/login',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: settings.siteUrl },
    body: JSON.stringify({ email, password }),
  })
  const token = headers['set-cookie']?.map((text) => new RegExp(`^${COOKIE}=([^;]+)`).exec(text)?.[1]).find(Boolean)
  if (status !== 200 || !token) throw new Error(`signing in as ${role} answered ${status}`)
  const cookie = { Cookie: `${COOKIE}=${token}` }
  const visit = { ...cookie, 'Sec-Fetch-Site': 'same-origin' } as const
  return { token, cookie, visit, authorization: { Authorization: `JWT ${token}` } }
}
