import { cookies } from 'next/headers'

const NAME = 'houqin-flash'
/** Long enough for the page after the form, in seconds. */
const SECONDS = 15

/**
 * A message for the next page, as a cookie: in the address anybody could make the site say anything by a link.
 * @param path the page that shows it
 */
export function flashCookie(path: string, message: string): string {
  const value = Buffer.from(message, 'utf8').toString('base64url')
  return `${NAME}=${value}; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax`
}

/** Takes back what an earlier form left for the page. */
export const noFlash = (path: string): string => `${NAME}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Lax`

/** The message that the form before left for this page. */
export async function readFlash(): Promise<string | undefined> {
  const value = (await cookies()).get(NAME)?.value
  return value ? Buffer.from(value, 'base64url').toString('utf8') : undefined
}
