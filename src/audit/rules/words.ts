const TITLE_LENGTH = 200
const DOMAIN_LENGTH = 60

/** Letters of what somebody typed, without line breaks and other control characters. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()

/** A title that fits the log; never empty. */
export function titleOf(text: unknown, otherwise: string): string {
  const title = typeof text === 'string' ? plain(text) : ''
  return [...(title || otherwise)].slice(0, TITLE_LENGTH).join('')
}

/**
 * An address that a failed attempt to sign in named, as far as it helps to see a pattern: `l***@demo.example`. People
 * type passwords into this field too, so without an `@` only the first letter stays.
 */
export function maskEmail(email: unknown): string {
  const text = typeof email === 'string' ? plain(email).toLowerCase() : ''
  if (!text) return '***'
  const [first = ''] = [...text]
  const at = text.lastIndexOf('@')
  return at <= 0 ? `${first}***` : `${first}***${[...text.slice(at)].slice(0, DOMAIN_LENGTH).join('')}`
}
