import type { Id } from '@/shared/ids'
import type { PublicPath } from './model'

/** The folder of the cached pages; addresses that people see never show it. */
const CACHED = '/public'
/** Page files, as Next names them, for «every page of this kind». */
const FILES = '/(site)/[audience]'

/** The site's sections by collection: where a document with a slug has its page. */
const sections = {
  sops: '/standards',
  'star-standards': '/stars',
  'emergency-plans': '/plans',
  'manual-editions': '/manual',
  summaries: '/summaries',
} as const
export type PageCollection = keyof typeof sections

const hasPage = (collection: string): collection is PageCollection => collection in sections

/** The address of a document's page, Chinese percent-encoded; undefined for what has no page or no slug yet. */
export function pagePath(collection: string, doc: { slug?: string | null }): string | undefined {
  return hasPage(collection) && doc.slug ? `${sections[collection]}/${encodeURIComponent(doc.slug)}` : undefined
}

/** The lasting address of one released version of a document; undefined for what has no page. */
export function versionPath(collection: string, doc: { slug?: string | null }, label: string): string | undefined {
  const page = pagePath(collection, doc)
  return page && `${page}/versions/${encodeURIComponent(label)}`
}

/** The address of a plan's action cards; undefined for a plan without one. */
export function cardsPath(plan: { slug?: string | null }): string | undefined {
  const page = pagePath('emergency-plans', plan)
  return page && `${page}/cards`
}

/** One letter each, so that a printed QR code stays coarse; never given to another collection. */
const validityKeys = {
  sops: 's',
  'emergency-plans': 'p',
  'manual-editions': 'm',
  'star-standards': 'r',
  summaries: 'z',
} as const satisfies Record<PageCollection, string>

/**
 * Where a printed page says whether it still holds. By the document's id, because paper outlives addresses that are
 * made from titles (decision 0014).
 */
export function validPath(collection: PageCollection, id: Id, label: string): string {
  return `/valid/${validityKeys[collection]}/${id}/${encodeURIComponent(label)}`
}

/** The collection of a validity address; undefined for a letter that is none. */
export function collectionOfKey(key: string): PageCollection | undefined {
  return Object.keys(validityKeys)
    .filter(hasPage)
    .find((collection) => validityKeys[collection] === key)
}

/** The address of a department's page. */
export function departmentPath(code: string, page = 1): string {
  const path = `/departments/${encodeURIComponent(code)}`
  return page > 1 ? `${path}/${page}` : path
}

/** A slug or code as it arrives in a page's params, which Next passes on percent-encoded. */
export function decodeParam(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const cached = (path: string): PublicPath => ({ path: path === '/' ? CACHED : `${CACHED}${path}` })
const every = (file: string): PublicPath => ({ path: `${FILES}${file}`, type: 'page' })

const everything: PublicPath[] = [{ path: '/', type: 'layout' }]
const departmentPages = [every('/departments/[code]'), every('/departments/[code]/[page]')]
/** The pages of released versions; each names the version in force. */
const versionsOf = (section: string) => every(`${section}/[slug]/versions/[label]`)
const pagesOf = (section: string) => [every(`${section}/[slug]`), versionsOf(section)]
/** What printed pages ask for; a release changes the answer of every older version. */
const validity = every('/valid/[kind]/[id]/[label]')
const standardPages = pagesOf('/standards')
/** The action cards of a plan: the overview, one card, and the sheets to print. */
const cardPages = ['', '/[post]', '/[post]/[sheet]'].map((part) => every(`/plans/[slug]/cards${part}`))
const planPrint = every('/plans/[slug]/print')
const planPages = [...pagesOf('/plans'), planPrint, ...cardPages]
const manualPages = [...pagesOf('/manual'), every('/manual/[slug]/print')]
const starPages = pagesOf('/stars')
const summaryPages = pagesOf('/summaries')

/** Pages other than its own on which a document of the collection is named or listed. */
const mentions: Record<string, PublicPath[]> = {
  // Standards and plans name each other, and lose the link when one is withdrawn.
  sops: [cached('/'), cached('/standards'), ...standardPages, ...planPages, ...departmentPages],
  'emergency-plans': [
    cached('/'),
    cached('/plans'),
    versionsOf('/plans'),
    planPrint,
    ...cardPages,
    ...manualPages,
    ...departmentPages,
  ],
  'manual-editions': [cached('/manual'), ...manualPages],
  // Plans and manuals show what stands in the registers.
  contacts: [...planPages, ...manualPages],
  supplies: [...planPages, ...manualPages],
  'star-standards': [cached('/'), cached('/stars'), versionsOf('/stars'), ...departmentPages],
  evaluations: [cached('/'), cached('/stars'), ...starPages, ...departmentPages],
  summaries: [cached('/'), cached('/summaries'), versionsOf('/summaries')],
  media: [...standardPages, ...planPages, ...starPages, ...summaryPages],
  'certificate-types': [...standardPages, ...planPages],
  home: [cached('/')],
  // Names, telephone numbers and the frame stand on every page.
  departments: everything,
  posts: everything,
  'site-settings': everything,
}

/**
 * The cached pages on which a document or global appears, by internal path, for the revalidation after a change.
 * Pages made on every request (search, feed, site map, signed-in pages) need none.
 * @param slug the collection's or global's slug
 */
export function publicPaths(slug: string, doc: { slug?: string | null }): PublicPath[] {
  const own = pagePath(slug, doc)
  return [...(own ? [cached(own), validity] : []), ...(mentions[slug] ?? [])]
}
