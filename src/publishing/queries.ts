import type { Payload } from 'payload'
import { pagePath } from './paths'
import { asReader, inForce, type Reader } from './reader'
import { isInForce } from './rules'

/** What the frame of every page says about the office. */
export async function findSiteFrame(payload: Payload, siteUrl: string) {
  const settings = await payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: false,
    select: {
      organisation: true,
      siteTitle: true,
      emergencyPhone: true,
      servicePhone: true,
      address: true,
      footer: true,
    },
  })
  return {
    organisation: settings.organisation,
    siteTitle: settings.siteTitle,
    emergencyPhone: settings.emergencyPhone || null,
    servicePhone: settings.servicePhone || null,
    address: settings.address || null,
    footer: settings.footer || null,
    siteUrl,
  }
}

/** The home page's own texts. */
export async function findHomeTexts(reader: Reader) {
  const home = await reader.payload.findGlobal({
    slug: 'home',
    depth: 0,
    select: { headline: true, intro: true, notice: true },
    ...asReader(reader),
  })
  return { headline: home.headline || null, intro: home.intro || null, notice: home.notice || null }
}

/** The standards that the home page recommends, as far as the reader may see them, in the editor's order. */
export async function listFeatured(reader: Reader) {
  const home = await reader.payload.findGlobal({
    slug: 'home',
    depth: 1,
    populate: {
      sops: { title: true, slug: true, code: true, summary: true, visibility: true, state: true, _status: true },
    },
    select: { featuredStandards: true },
    ...asReader(reader),
  })
  return (home.featuredStandards ?? []).flatMap((sop) => {
    if (typeof sop !== 'object' || sop._status !== 'published' || !isInForce(sop)) return []
    const href = pagePath('sops', sop)
    return href
      ? [{ href, title: sop.title, code: sop.code, note: sop.summary, isInternal: sop.visibility !== 'public' }]
      : []
  })
}

const pageCollections = ['sops', 'emergency-plans', 'manual-editions', 'star-standards', 'summaries'] as const

/** Public documents, latest change first, of every collection whose documents have a page; for feed and site map. */
export async function listPublished(reader: Reader, limit: number) {
  const lists = await Promise.all(
    pageCollections.map(async (collection) => {
      const { docs } = await reader.payload.find({
        collection,
        depth: 0,
        limit,
        pagination: false,
        select: {
          title: true,
          slug: true,
          updatedAt: true,
          ...(collection === 'summaries' ? { lead: true } : { summary: true }),
        },
        sort: '-updatedAt',
        where: inForce,
        ...asReader(reader),
      })
      return docs.flatMap((doc) => {
        const path = pagePath(collection, doc)
        const text = 'summary' in doc ? doc.summary : 'lead' in doc ? doc.lead : null
        return path ? [{ path, collection, title: doc.title, text: text ?? '', updatedAt: doc.updatedAt }] : []
      })
    }),
  )
  return lists
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, limit)
}
