import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { findStarStandard, findStarStandardVersion, listBoard, listStarStandards } from '@/stars/queries'
import { StarBoard } from '@/stars/site/StarBoard'
import { StarStandardPage } from '@/stars/site/StarStandardPage'
import { RetiredNotice, VersionNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'
import { versionMeta } from './versionMeta'
import { WithAcknowledgement } from './WithAcknowledgement'

export const starsMeta = () =>
  pageMeta({
    title: '星级榜',
    description: '各部门、岗位的服务星级、得分和评定日期。',
    path: '/stars',
    type: 'website',
  })

export async function StarsScreen({ visit: { reader } }: { visit: Visit }) {
  const [evaluations, standards, { siteUrl }] = await Promise.all([
    listBoard(reader),
    listStarStandards(reader),
    siteFrame(),
  ])
  return <StarBoard evaluations={evaluations} standards={standards} siteUrl={siteUrl} />
}

const load = cache(findStarStandard)
const loadVersion = cache(findStarStandardVersion)

export async function starStandardMeta({ reader }: Visit, slug: string) {
  const standard = await load(reader, slug)
  return standard
    ? pageMeta({
        title: standard.title,
        description: standard.summary,
        path: standard.href,
        isListed: !standard.control.retirement,
      })
    : missingMeta
}

export async function StarStandardScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const standard = await load(visit.reader, slug)
  if (!standard) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return (
    <WithAcknowledgement visit={visit} collection="star-standards" slug={slug}>
      <RetiredNotice retirement={standard.control.retirement} />
      <StarStandardPage standard={standard} siteUrl={siteUrl} />
    </WithAcknowledgement>
  )
}

export async function starStandardVersionMeta({ reader }: Visit, slug: string, label: string) {
  const found = await loadVersion(reader, slug, label)
  return found ? versionMeta(found.standard.title, found.facts) : missingMeta
}

/** One released version, as it was released. */
export async function StarStandardVersionScreen({ visit, slug, label }: { visit: Visit; slug: string; label: string }) {
  const found = await loadVersion(visit.reader, slug, label)
  if (!found) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'star-standards', href: found.facts.current.href })
  const { siteUrl } = await siteFrame()
  return (
    <>
      <VersionNotice facts={found.facts} />
      <StarStandardPage standard={found.standard} siteUrl={siteUrl} />
    </>
  )
}
