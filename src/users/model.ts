import type { Limit } from '@/access/rateLimit'

/** Failed attempts to sign in, per account (known or not). */
export const ACCOUNT_LIMIT: Limit = { name: 'sign-in-account', points: 10, seconds: 15 * 60 }
/** Failed attempts to sign in, per address; offices often share one. */
export const ADDRESS_LIMIT: Limit = { name: 'sign-in-address', points: 60, seconds: 15 * 60 }
/** Mails asked for, per account. */
export const RESET_LIMIT: Limit = { name: 'reset-account', points: 5, seconds: 60 * 60 }
/** Mails asked for, per address. */
export const RESET_ADDRESS_LIMIT: Limit = { name: 'reset-address', points: 20, seconds: 60 * 60 }

/** The shortest password, in characters. */
export const MIN_PASSWORD = 8

/** How Payload derives a password's hash; an unknown account is made to cost as much as a known one. */
export const PASSWORD_WORK = { iterations: 600_000, keyLength: 32, digest: 'sha256' } as const
