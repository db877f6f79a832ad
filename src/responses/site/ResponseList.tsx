import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pager } from '@/ui/Pager'
import { Section } from '@/ui/Section'
import type { ResponseListRow } from '../queries'
import { ResponseRows } from './ResponseRows'

interface Props {
  active: ResponseListRow[]
  ended: { rows: ResponseListRow[]; page: number; pages: number }
}

/** What is going on, then what is over. */
export function ResponseList({ active, ended }: Props) {
  return (
    <>
      <PageHeader
        title="应急响应"
        lead="在预案页面启动响应或演练，大家在同一块看板上接任务、打电话、记经过；终止后生成报告。"
      />
      {active.length > 0 ? (
        <Section id="active" title="进行中">
          <ResponseRows rows={active} />
        </Section>
      ) : (
        <div className="pt-6">
          <EmptyState title="现在没有进行中的响应">
            <p>
              发生险情时，打开<a href="/plans">应急预案</a>，选定预案后点“启动响应”。
            </p>
          </EmptyState>
        </div>
      )}
      {ended.rows.length > 0 ? (
        <Section id="ended" title="已终止">
          <ResponseRows rows={ended.rows} />
          <Pager page={ended.page} pages={ended.pages} hrefOf={(page) => `/responses?page=${page}`} />
        </Section>
      ) : null}
    </>
  )
}
