import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { findSummary, listSummaries } from '@/summaries/queries'
import { SummaryList } from '@/summaries/site/SummaryList'
import { SummaryPage } from '@/summaries/site/SummaryPage'
import { Missing } from './Missing'

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

export async function summaryMeta({ reader }: Visit, slug: string) {
  const summary = await load(reader, slug)
  return summary ? pageMeta({ title: summary.title, description: summary.lead, path: summary.href }) : missingMeta
}

export async function SummaryScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const summary = await load(visit.reader, slug)
  if (!summary) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return <SummaryPage summary={summary} siteUrl={siteUrl} />
}
