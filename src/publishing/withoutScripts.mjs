// @ts-check
/**
 * Scripts that run; structured data for search engines (`application/ld+json`) is none of them, and the one that keeps
 * plans on phones stays (decision 0015).
 */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")(?![^>]*\bsrc="\/offline\.js")[^>]*>[\s\S]*?<\/script>/g
const PRELOAD = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g

/**
 * A document without its scripts and without the hints to fetch them.
 * @param {string} html
 * @returns {string}
 */
export function withoutScripts(html) {
  return html.replace(SCRIPT, '').replace(PRELOAD, '')
}
