import { Chip } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pager } from '@/ui/Pager'
import { controlledLabels } from '@/workflow/model'
import { boardPath } from '../model'
import type { Progress as ProgressRow } from '../queries/board'
import { Progress } from './Progress'

interface Props {
  rows: ProgressRow[]
  page: number
  pages: number
}

/** Every document that asks to be confirmed, with how far that has come. */
export function BoardList({ rows, page, pages }: Props) {
  return (
    <>
      <PageHeader title="阅读确认" lead="要求员工阅读确认的现行文件，以及确认进度。" />
      <div className="pt-6">
        {rows.length > 0 ? (
          <ul className="rows">
            {rows.map((row) => (
              <Row key={`${row.document.collection}/${row.document.id}`} row={row} />
            ))}
          </ul>
        ) : (
          <EmptyState title="还没有要求阅读确认的文件">
            <p>在文件的“阅读确认”里选择部门或岗位，发布后就会列在这里。</p>
          </EmptyState>
        )}
        <Pager page={page} pages={pages} hrefOf={(number) => `/acknowledgements?page=${number}`} />
      </div>
    </>
  )
}

function Row({ row: { document, asked, confirmed, overdue } }: { row: ProgressRow }) {
  return (
    <li>
      <a href={boardPath(document.collection, document.id)} className="row-link">
        {document.title}
      </a>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <span>{controlledLabels[document.collection].zh}</span>
        {document.code ? <span>{document.code}</span> : null}
        <span>{document.versionLabel} 版</span>
        <Progress confirmed={confirmed} asked={asked} />
        {overdue > 0 ? (
          <Chip tone="alarm" icon="warning">
            {overdue} 人逾期
          </Chip>
        ) : null}
      </p>
    </li>
  )
}
