import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { listDepartments } from '@/departments/queries'
import { underDepartments } from '@/departments/rules'
import { findStandard, findStandardVersion, listStandards } from '@/sops/queries'
import { StandardList } from '@/sops/site/StandardList'
import { StandardPage } from '@/sops/site/StandardPage'
import { RetiredNotice, VersionNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'
import { versionMeta } from './versionMeta'
import { WithAcknowledgement } from './WithAcknowledgement'

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
const loadVersion = cache(findStandardVersion)

export async function standardMeta({ reader }: Visit, slug: string) {
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

export async function StandardScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const standard = await load(visit.reader, slug)
  if (!standard) return <Missing visit={visit} />
  const { siteUrl } = await siteFrame()
  return (
    <WithAcknowledgement visit={visit} collection="sops" slug={slug}>
      <RetiredNotice retirement={standard.control.retirement} />
      <StandardPage standard={standard} siteUrl={siteUrl} />
    </WithAcknowledgement>
  )
}

export async function standardVersionMeta({ reader }: Visit, slug: string, label: string) {
  const found = await loadVersion(reader, slug, label)
  return found ? versionMeta(found.standard.title, found.facts) : missingMeta
}

/** One released version, as it was released. */
export async function StandardVersionScreen({ visit, slug, label }: { visit: Visit; slug: string; label: string }) {
  const found = await loadVersion(visit.reader, slug, label)
  if (!found) return <Missing visit={visit} />
  recordPageRead({ reader: visit.reader, collection: 'sops', href: found.facts.current.href })
  const { siteUrl } = await siteFrame()
  return (
    <>
      <VersionNotice facts={found.facts} />
      <StandardPage standard={found.standard} siteUrl={siteUrl} />
    </>
  )
}
