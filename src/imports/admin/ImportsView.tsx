import { Link } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/access/accessFor'
import { formatMoment } from '@/shared/format'
import { importStatuses } from '../model'
import { listDepartments, listImports } from '../queries'
import { Frame } from './Frame'
import { UploadForm } from './UploadForm'

/** Where a Word manual is brought in, and the person's earlier imports. */
export async function ImportsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!hasRole(req, 'admin', 'editor'))
    redirect(req.user ? '/admin/unauthorized' : '/admin/login?redirect=/admin/imports')
  const [imports, departments] = await Promise.all([listImports(req), listDepartments(req)])
  return (
    <Frame view={view} title="导入 Word 手册">
      <p>把旧的 Word 手册读成预案草稿：先读取、再核对，确认之前不保存任何内容。</p>
      <UploadForm departments={departments} />
      {imports.length > 0 ? (
        <section className="hq-panel" aria-labelledby="hq-imports-list">
          <h2 id="hq-imports-list">最近的导入</h2>
          <ul className="hq-import-notes">
            {imports.map(({ id, fileName, status, createdAt }) => (
              <li key={id} className="hq-import-entry">
                <Link href={`/admin/imports/${id}`} prefetch={false}>
                  {fileName}
                </Link>
                <span className="hq-import-quiet">
                  {importStatuses[status].zh}　{formatMoment(createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Frame>
  )
}
