import type { Role } from '@/access/model'
import { idOf, idsOf } from '@/shared/ids'
import { MIN_PASSWORD } from './model'

export interface Account {
  roles?: Role[] | null
  disabled?: boolean | null
}

/** What an account may do: what signing in must find unchanged. */
export interface Rights extends Account {
  departments?: unknown
  staff?: unknown
}

const isActiveAdmin = (account: Account) => account.roles?.includes('admin') === true && account.disabled !== true

/** Whether a change takes the administrator's rights from an account that has them. */
export function losesAdmin(before: Account, after: Account): boolean {
  return isActiveAdmin(before) && !isActiveAdmin(after)
}

const signature = ({ roles, departments, staff, disabled }: Rights) =>
  JSON.stringify([
    [...(roles ?? [])].sort(),
    idsOf(departments).map(String).sort(),
    String(idOf(staff) ?? ''),
    disabled === true,
  ])

/** Whether two states of an account may do the same. */
export function haveSameRights(left: Rights, right: Rights): boolean {
  return signature(left) === signature(right)
}

/** Whether a new password is long enough and not the address itself. */
export function isAcceptablePassword(password: string, email?: string): boolean {
  return [...password].length >= MIN_PASSWORD && password.toLowerCase() !== email?.toLowerCase()
}

/** The text that an operation's arguments carry for a field; empty when there is none. */
export function sentText(args: object, name: 'email' | 'password'): string {
  if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return ''
  const value: unknown = Object.entries(args.data).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}

/**
 * Whether a session's token has run out by itself. What the token says is not verified: nothing is given for it.
 * @param token a JSON Web Token, or anything else, which has not run out
 */
export function isPastItsTime(token: string, now: Date): boolean {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return false
    return typeof claims.exp === 'number' && claims.exp * 1000 <= now.getTime()
  } catch {
    return false
  }
}
