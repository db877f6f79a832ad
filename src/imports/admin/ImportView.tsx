import { Link } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/access/accessFor'
import type { PlanImport } from '@/payload-types'
import { findOwnOrNone, proposalOf, resultOf } from '../queries'
import { Frame } from './Frame'
import { Notes, Preview } from './Preview'
import { Reading } from './Reading'

/** One import: being read, to be confirmed, or done. */
export async function ImportView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!hasRole(req, 'admin', 'editor'))
    redirect(req.user ? '/admin/unauthorized' : '/admin/login?redirect=/admin/imports')
  const segments = view.params?.['segments']
  const row = await findOwnOrNone(req, String(Array.isArray(segments) ? segments[1] : ''))
  if (!row) notFound()
  return (
    <Frame view={view} title={row.fileName}>
      <p>
        <Link href="/admin/imports" prefetch={false}>
          返回导入列表
        </Link>
      </p>
      <State row={row} />
    </Frame>
  )
}

function State({ row }: { row: PlanImport }) {
  const proposal = proposalOf(row)
  if (row.status === 'ready' && proposal) return <Preview id={String(row.id)} proposal={proposal} />
  if (['queued', 'reading', 'saving'].includes(row.status))
    return <Reading id={String(row.id)} progress={row.progress ?? 0} stage={row.stage ?? ''} />
  const result = row.status === 'done' ? resultOf(row) : undefined
  if (!result)
    return (
      <p role="alert" className="hq-panel hq-import-problem">
        {row.message ||
          (row.status === 'cancelled' ? '导入已取消，没有保存任何内容。' : '没有读取到内容，请重新上传。')}
      </p>
    )
  return (
    <>
      <section className="hq-panel" aria-labelledby="hq-import-done">
        <h2 id="hq-import-done">
          已生成 {result.plans.length} 份预案草稿，图片 {result.pictures} 张
        </h2>
        <ul className="hq-import-notes">
          {result.plans.map(({ id, title }) => (
            <li key={id}>
              <Link href={`/admin/collections/emergency-plans/${id}`} prefetch={false}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Notes notes={result.notes} />
    </>
  )
}
