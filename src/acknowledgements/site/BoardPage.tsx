import { formatDate, machineDate } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { EmptyState } from '@/ui/EmptyState'
import { Facts } from '@/ui/Facts'
import { PageHeader } from '@/ui/PageHeader'
import { PrintFooter } from '@/ui/PrintFooter'
import { Section } from '@/ui/Section'
import { controlledLabels } from '@/workflow/model'
import type { Board, ConfirmedRow, MissingRow } from '../queries/board'
import { formatMoment, formatResult } from '../rules/proof'
import { Progress } from './Progress'

interface Props {
  board: Board
  /** What the reader just did, in words. */
  notice: string | undefined
  now: Date
}

/** Who has confirmed a document and who has not; printed, it is the proof. */
export function BoardPage({ board, notice, now }: Props) {
  const { document, confirmed, missing, former } = board
  return (
    <article>
      <PrintFooter code={document.code} version={document.versionLabel} />
      <PageHeader title={`阅读确认：${document.title}`} trail={[{ name: '阅读确认', href: '/acknowledgements' }]} />
      {notice ? (
        <p role="status" className="pt-4 text-ok">
          {notice}
        </p>
      ) : null}
      <div className="pt-6">
        <Summary board={board} now={now} />
        <Actions board={board} />
      </div>
      {document.isRetired ? <p className="pt-6 text-soft">文件已废止，不再要求确认；以下为已留存的确认记录。</p> : null}
      {missing.length > 0 ? (
        <Section id="missing" title="未确认" aside={`${missing.length} 人`}>
          <MissingTable rows={missing} />
        </Section>
      ) : null}
      <Section id="confirmed" title="已确认" aside={`${confirmed.length} 人`}>
        {confirmed.length > 0 ? (
          <ConfirmedTable rows={confirmed} caption="应确认人员的确认记录" />
        ) : (
          <EmptyState title="还没有人确认现行版本" />
        )}
      </Section>
      {former.length > 0 ? (
        <Section id="former" title="不再计入的确认记录" aside={`${former.length} 人`}>
          <ConfirmedTable rows={former} caption="已离职、调离，或不再要求确认的人员" />
        </Section>
      ) : null}
    </article>
  )
}

function Summary({ board: { document, confirmed, missing }, now }: Pick<Props, 'board' | 'now'>) {
  const overdue = missing.filter(({ isOverdue }) => isOverdue).length
  const asked = confirmed.length + missing.length
  return (
    <Facts
      facts={[
        { term: '文件类别', value: controlledLabels[document.collection].zh },
        { term: '文件编号', value: document.code },
        { term: '现行版本', value: document.versionLabel },
        { term: '要求确认自', value: formatDate(document.askedSince) },
        {
          term: '进度',
          value: asked > 0 ? <Progress confirmed={confirmed.length} asked={asked} /> : '没有应确认的人员',
        },
        {
          term: '逾期',
          value:
            overdue > 0 ? (
              <Chip tone="alarm" icon="warning">
                {overdue} 人
              </Chip>
            ) : null,
        },
        { term: '统计时间', value: <time dateTime={now.toISOString()}>{formatMoment(now.toISOString())}</time> },
      ]}
    />
  )
}

function Actions({ board: { document, missing } }: Pick<Props, 'board'>) {
  const query = new URLSearchParams({ collection: document.collection, document: String(document.id) })
  return (
    <div className="no-print flex flex-wrap gap-3 pt-6">
      {missing.length > 0 ? (
        <form action="/acknowledge/remind" method="post">
          <input type="hidden" name="collection" value={document.collection} />
          <input type="hidden" name="document" value={String(document.id)} />
          <button type="submit" className="button">
            提醒未确认人员
          </button>
        </form>
      ) : null}
      <a href={`/acknowledge/export?${query}`} className="button button-quiet" download>
        导出 Excel
      </a>
      {document.href ? (
        <a href={document.href} className="button button-quiet">
          打开文件
        </a>
      ) : null}
    </div>
  )
}

function MissingTable({ rows }: { rows: MissingRow[] }) {
  return (
    <table className="data-table stack-table">
      <caption>逾期在前，同一情形按部门排列</caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">部门</th>
          <th scope="col">岗位</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td data-label="部门">{row.department}</td>
            <td data-label="岗位">{row.posts}</td>
            <td data-label="期限">
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <time dateTime={machineDate(row.dueOn)}>{formatDate(row.dueOn)}</time>
                {row.isOverdue ? (
                  <Chip tone="alarm" icon="warning">
                    已逾期
                  </Chip>
                ) : null}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ConfirmedTable({ rows, caption }: { rows: ConfirmedRow[]; caption: string }) {
  const hasQuiz = rows.some(({ questions }) => questions)
  return (
    <table className="data-table stack-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">部门</th>
          <th scope="col">岗位</th>
          <th scope="col">版本</th>
          <th scope="col">确认时间</th>
          {hasQuiz ? <th scope="col">小测</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td data-label="部门">{row.department}</td>
            <td data-label="岗位">{row.posts}</td>
            <td data-label="版本">{row.versionLabel}</td>
            <td data-label="确认时间">
              <time dateTime={row.confirmedAt}>{formatMoment(row.confirmedAt)}</time>
            </td>
            {hasQuiz ? <td data-label="小测">{formatResult(row)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
