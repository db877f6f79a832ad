import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { findStarStandard, listBoard, listStarStandards } from '@/stars/queries'
import { StarBoard } from '@/stars/site/StarBoard'
import { StarStandardPage } from '@/stars/site/StarStandardPage'
import { Missing } from './Missing'

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

export async function starStandardMeta({ reader }: Visit, slug: string) {
  const standard = await load(reader, slug)
  return standard
    ? pageMeta({ title: standard.title, description: standard.summary, path: standard.href })
    : missingMeta
}

export async function StarStandardScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const standard = await load(visit.reader, slug)
  if (!standard) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return <StarStandardPage standard={standard} siteUrl={siteUrl} />
}
