import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { listDepartments } from '@/departments/queries'
import { underDepartments } from '@/departments/rules'
import { findStandard, listStandards } from '@/sops/queries'
import { StandardList } from '@/sops/site/StandardList'
import { StandardPage } from '@/sops/site/StandardPage'
import { Missing } from './Missing'

export const standardsMeta = () =>
  pageMeta({
    title: '服务标准',
    description: '每个岗位怎样做事、向服务对象承诺什么，按部门排列。',
    path: '/standards',
    type: 'website',
  })

export async function StandardsScreen({ visit: { reader } }: { visit: Visit }) {
  const [{ rows, total }, departments, frame] = await Promise.all([
    listStandards(reader),
    listDepartments(reader),
    siteFrame(),
  ])
  return (
    <StandardList
      groups={underDepartments(departments, rows)}
      total={total}
      isSignedIn={reader.user !== null}
      siteUrl={frame.siteUrl}
    />
  )
}

const load = cache(findStandard)

export async function standardMeta({ reader }: Visit, slug: string) {
  const standard = await load(reader, slug)
  return standard
    ? pageMeta({ title: standard.title, description: standard.summary, path: standard.href })
    : missingMeta
}

export async function StandardScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const standard = await load(visit.reader, slug)
  if (!standard) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return <StandardPage standard={standard} siteUrl={siteUrl} />
}
