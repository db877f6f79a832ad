import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { findSummary, findSummaryVersion, listSummaries } from '@/summaries/queries'
import { SummaryList } from '@/summaries/site/SummaryList'
import { SummaryPage } from '@/summaries/site/SummaryPage'
import { RetiredNotice, VersionNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'
import { versionMeta } from './versionMeta'
import { WithAcknowledgement } from './WithAcknowledgement'

export const summariesMeta = () =>
  pageMeta({
    title: '工作总结',
    description: '年度工作成效、亮点、问题与下年计划。',
    path: '/summaries',
    type: 'website',
  })

export async function SummariesScreen({ visit: { reader } }: { visit: Visit }) {
  const [summaries, { siteUrl }] = await Promise.all([listSummaries(reader), siteFrame()])
  return <SummaryList summaries={summaries} siteUrl={siteUrl} />
}

const load = cache(findSummary)
const loadVersion = cache(findSummaryVersion)

export async function summaryMeta({ reader }: Visit, slug: string) {
  const summary = await load(reader, slug)
  return summary
    ? pageMeta({
        title: summary.title,
        description: summary.lead,
        path: summary.href,
        isListed: !summary.control.retirement,
      })
    : missingMeta
}

export async function SummaryScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const summary = await load(visit.reader, slug)
  if (!summary) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return (
    <WithAcknowledgement visit={visit} collection="summaries" slug={slug}>
      <RetiredNotice retirement={summary.control.retirement} />
      <SummaryPage summary={summary} siteUrl={siteUrl} />
    </WithAcknowledgement>
  )
}

export async function summaryVersionMeta({ reader }: Visit, slug: string, label: string) {
  const found = await loadVersion(reader, slug, label)
  return found ? versionMeta(found.summary.title, found.facts) : missingMeta
}

/** One released version, as it was released. */
export async function SummaryVersionScreen({ visit, slug, label }: { visit: Visit; slug: string; label: string }) {
  const found = await loadVersion(visit.reader, slug, label)
  if (!found) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'summaries', href: found.facts.current.href })
  const { siteUrl } = await siteFrame()
  return (
    <>
      <VersionNotice facts={found.facts} />
      <SummaryPage summary={found.summary} siteUrl={siteUrl} />
    </>
  )
}
