import type { Metadata } from 'next'
import { siteFrame } from '@/app/_lib/frame'
import type { Visit } from '@/app/_lib/reader'
import { listDepartments } from '@/departments/queries'
import { findHomeTexts, listFeatured } from '@/publishing/queries'
import type { Reader } from '@/publishing/reader'
import { countBy } from '@/shared/group'
import { listStandards } from '@/sops/queries'
import { listBoard } from '@/stars/queries'
import { listSummaries } from '@/summaries/queries'
import { HomeView } from './HomeView'

/** Rows of the star board that the home page shows. */
const BOARD_ROWS = 6

export async function homeMeta(): Promise<Metadata> {
  const { organisation, siteTitle } = await siteFrame()
  const description = `${organisation}的服务标准、应急预案、星级评定和年度工作总结。`
  return {
    title: { absolute: `${siteTitle} · ${organisation}` },
    description,
    alternates: { canonical: '/', types: { 'application/rss+xml': '/feed.xml' } },
    openGraph: { title: siteTitle, description, url: '/', type: 'website', siteName: siteTitle, locale: 'zh_CN' },
  }
}

async function departmentsWithStandards(reader: Reader) {
  const [departments, { rows }] = await Promise.all([listDepartments(reader), listStandards(reader, 1000)])
  const counts = countBy(rows, (row) => row.department)
  return departments
    .map(({ id, name, href }) => ({ name, href, count: counts.get(String(id)) ?? 0 }))
    .filter(({ count }) => count > 0)
}

export async function HomeScreen({ visit: { reader } }: { visit: Visit }) {
  const [frame, texts, featured, departments, board, summaries] = await Promise.all([
    siteFrame(),
    findHomeTexts(reader),
    listFeatured(reader),
    departmentsWithStandards(reader),
    listBoard(reader),
    listSummaries(reader, 1),
  ])
  return (
    <HomeView
      frame={frame}
      userName={reader.user?.name ?? null}
      texts={texts}
      featured={featured}
      departments={departments}
      board={board.slice(0, BOARD_ROWS)}
      summary={summaries[0]}
    />
  )
}
