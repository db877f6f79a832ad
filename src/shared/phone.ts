import { dialable } from './format'

/** Chinese mobile and fixed lines, internal extensions: digits with the usual separators. */
export const PHONE_PATTERN = /^[+\d][\d\s()（）\-—转*#]{2,29}$/

/** Why a text cannot be dialled; undefined for an empty one and for one that can. */
export function phoneProblem(phone: unknown): string | undefined {
  const text = typeof phone === 'string' ? phone.trim() : ''
  if (!text) return undefined
  const digits = dialable(text).replace(/\D/g, '')
  if (/[^\d\s+()（）\-—－转*#]/.test(text) || digits.length < 3) return '不是可以拨打的号码'
  if (/^1[3-9]/.test(digits) && digits.length > 8 && digits.length !== 11) return `像手机号，却有 ${digits.length} 位`
  if (digits.length > 16) return '位数过多'
  return undefined
}
