/**
 * Whether a form was sent from the site's own pages. Browsers send `Origin` with every POST; where one leaves it
 * out, `Sec-Fetch-Site` or the referring page must speak for it.
 * @param request headers as sent; `host` is the name by which the browser called the server
 */
export function isSameOrigin(headers: { get: (name: string) => string | null }, siteUrl: string): boolean {
  const host = headers.get('host') ?? ''
  const isOwn = (address: string) => {
    try {
      const { host: from, origin } = new URL(address)
      return from === host || origin === new URL(siteUrl).origin
    } catch {
      return false
    }
  }
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const claimed = headers.get('origin') ?? headers.get('referer')
  return claimed !== null && claimed !== 'null' ? isOwn(claimed) : site === 'same-origin'
}

/** A path of this site to go on to after signing in; anything else (another host, a scheme, control characters) becomes the fallback. */
export function safePath(wanted: unknown, fallback: string): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return fallback
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get into a header
  if (/[\u0000-\u001f\u007f\\]/.test(wanted)) return fallback
  const url = new URL(wanted, 'http://site.invalid')
  return url.origin === 'http://site.invalid' ? `${url.pathname}${url.search}${url.hash}` : fallback
}
