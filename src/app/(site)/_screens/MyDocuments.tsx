import { type DocumentRow, DocumentRows } from '@/ui/DocumentRows'
import { EmptyState } from '@/ui/EmptyState'
import { Section } from '@/ui/Section'

/** The standards of my posts and the plans of my department. */
export function MyDocuments({ standards, plans }: { standards: DocumentRow[]; plans: DocumentRow[] }) {
  return (
    <>
      <Section id="standards" title="我的标准">
        {standards.length > 0 ? (
          <DocumentRows rows={standards} />
        ) : (
          <EmptyState title="还没有适用于您岗位的标准">
            <p>
              可先查看<a href="/standards">全部服务标准</a>。
            </p>
          </EmptyState>
        )}
      </Section>
      <Section id="plans" title="本部门预案">
        {plans.length > 0 ? (
          <DocumentRows rows={plans} />
        ) : (
          <EmptyState title="本部门还没有预案">
            <p>
              全单位的预案见<a href="/plans">应急预案</a>。
            </p>
          </EmptyState>
        )}
      </Section>
    </>
  )
}
