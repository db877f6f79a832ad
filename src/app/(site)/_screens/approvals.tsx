import type { Metadata } from 'next'
import { wellFormedId } from '@/access/values'
import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import { requestOf } from '@/publishing/requestOf'
import { EmptyState } from '@/ui/EmptyState'
import { PageHeader } from '@/ui/PageHeader'
import { Pager } from '@/ui/Pager'
import { listInbox } from '@/workflow/queries/inbox'
import { loadDifference, loadReview, loadReviewFindings } from '@/workflow/queries/review'
import { InboxRows } from '@/workflow/site/InboxRows'
import { ReviewPage } from '@/workflow/site/ReviewPage'
import { Missing } from './Missing'
import { SignInScreen } from './SignInScreen'
import type { SearchParams } from './search'

export const approvalsMeta: Metadata = { title: '待我审批', robots: { index: false } }

/** What waits for the reader's decision. */
export async function ApprovalsScreen({ visit, searchParams }: { visit: Visit; searchParams: SearchParams }) {
  const { reader } = visit
  if (!reader.user) return <SignInScreen next="/me/approvals" />
  const page = Math.max(1, Number((await searchParams).page) || 1)
  const inbox = await listInbox(await requestOf(reader), reader.now, page)
  return (
    <>
      <PageHeader
        title="待我审批"
        trail={[{ name: '我的岗位', href: '/me' }]}
        lead={inbox.total > 0 ? `${inbox.total} 份文件等待您处理，等待最久的在前。` : null}
      />
      <div className="pt-6">
        {inbox.total > 0 ? (
          <InboxRows rows={inbox.rows} />
        ) : (
          <EmptyState title="没有等待您审批的文件">
            <p>有新的送审文件时，这里和通知里都会出现。</p>
          </EmptyState>
        )}
        <Pager page={page} pages={inbox.pages} hrefOf={(to) => `/me/approvals?page=${to}`} />
        <p className="no-print pt-6">
          外出期间请他人代审：<a href="/me/delegations">设置审核代理</a>
        </p>
      </div>
    </>
  )
}

interface Props {
  visit: Visit
  id: string
  searchParams: SearchParams
}

/** One submission: what would change, what was said, and the decision. */
export async function ApprovalScreen({ visit, id, searchParams }: Props) {
  const { reader } = visit
  if (!reader.user) return <SignInScreen next={`/me/approvals/${id}`} />
  const known = wellFormedId(id, reader.payload.db.defaultIDType)
  const req = await requestOf(reader)
  const review = known === undefined ? null : await loadReview(req, known, reader.now)
  if (!review) return <Missing visit={visit} />
  const { done } = await searchParams
  return (
    <ReviewPage
      review={review}
      difference={await loadDifference(req, review)}
      findings={await loadReviewFindings(req, review)}
      problem={await readFlash()}
      done={done}
    />
  )
}
