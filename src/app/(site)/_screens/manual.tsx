import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { findEdition, findEditionVersion, listEditions } from '@/manual/queries/editions'
import { closingBlocks, openingBlocks } from '@/manual/rules/word'
import { EditionList } from '@/manual/site/EditionList'
import { EditionPage } from '@/manual/site/EditionPage'
import { EditionPrint } from '@/manual/site/EditionPrint'
import { listPinnedPlans } from '@/plans/queries'
import { planBlocks } from '@/plans/rules/word'
import { signaturesOn } from '@/workflow/queries/signatures'
import { RetiredNotice, VersionNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'
import { versionMeta } from './versionMeta'
import { WithAcknowledgement } from './WithAcknowledgement'

export const manualsMeta = () =>
  pageMeta({ title: '应急手册', description: '现行应急预案汇编成册。', path: '/manual', type: 'website' })

export async function ManualsScreen({ visit: { reader } }: { visit: Visit }) {
  const [editions, { siteUrl }] = await Promise.all([listEditions(reader), siteFrame()])
  return <EditionList editions={editions} isSignedIn={reader.user !== null} siteUrl={siteUrl} />
}

const load = cache(findEdition)
const loadVersion = cache(findEditionVersion)

export async function manualMeta({ reader }: Visit, slug: string) {
  const edition = await load(reader, slug)
  return edition
    ? pageMeta({
        title: edition.title,
        description: edition.summary,
        path: edition.href,
        isListed: !edition.control.retirement,
      })
    : missingMeta
}

export async function ManualScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const edition = await load(visit.reader, slug)
  if (!edition) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return (
    <WithAcknowledgement visit={visit} collection="manual-editions" slug={slug}>
      <RetiredNotice retirement={edition.control.retirement} />
      <EditionPage edition={edition} siteUrl={siteUrl} isSignedIn={visit.reader.user !== null} />
    </WithAcknowledgement>
  )
}

export async function manualVersionMeta({ reader }: Visit, slug: string, label: string) {
  const found = await loadVersion(reader, slug, label)
  return found ? versionMeta(found.edition.title, found.facts) : missingMeta
}

/** One released edition, as it was released. */
export async function ManualVersionScreen({ visit, slug, label }: { visit: Visit; slug: string; label: string }) {
  const found = await loadVersion(visit.reader, slug, label)
  if (!found) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'manual-editions', href: found.facts.current.href })
  const { siteUrl } = await siteFrame()
  return (
    <>
      <VersionNotice facts={found.facts} />
      <EditionPage edition={found.edition} siteUrl={siteUrl} isSignedIn={visit.reader.user !== null} isVersion />
    </>
  )
}

/** Search engines find the manual, not its printing copy. */
export async function manualPrintMeta({ reader }: Visit, slug: string) {
  const edition = await load(reader, slug)
  return edition ? pageMeta({ title: `${edition.title}（全册）`, path: edition.href, isListed: false }) : missingMeta
}

/** The edition in force with its plans in full, for paper. */
export async function ManualPrintScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const edition = await load(visit.reader, slug)
  if (!edition) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'manual-editions', href: edition.href })
  const wanted = { collection: 'manual-editions', id: edition.id, label: edition.control.versionLabel } as const
  const [{ siteUrl }, plans, signatures] = await Promise.all([
    siteFrame(),
    listPinnedPlans(visit.reader, edition.pins),
    signaturesOn(visit.reader, wanted),
  ])
  // The same blocks as in the Word file, each part from its title on.
  const parts = [
    openingBlocks(edition),
    ...plans.map((plan) => planBlocks({ ...plan, version: plan.control.versionLabel }, 1)),
    closingBlocks(edition),
  ].filter((blocks) => blocks.length > 0)
  return (
    <>
      <RetiredNotice retirement={edition.control.retirement} />
      <EditionPrint edition={edition} siteUrl={siteUrl} signatures={signatures} parts={parts} />
    </>
  )
}
