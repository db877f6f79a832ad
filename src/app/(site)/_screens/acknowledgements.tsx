import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { listProgress, loadBoard } from '@/acknowledgements/queries/board'
import { BoardList } from '@/acknowledgements/site/BoardList'
import { BoardPage } from '@/acknowledgements/site/BoardPage'
import { problemOf, ResultPage } from '@/acknowledgements/site/ResultPage'
import type { Visit } from '@/app/_lib/reader'
import { safePath } from '@/shared/sameOrigin'
import { PageHeader } from '@/ui/PageHeader'
import { SignInForm } from '@/users/site/SignInForm'
import { isControlledSlug } from '@/workflow/model'
import { Missing } from './Missing'
import type { SearchParams } from './search'

/** Documents to one page of the list. */
const PER_PAGE = 50

export const acknowledgementsMeta: Metadata = { title: '阅读确认', robots: { index: false } }

/** A count in the address; 0 for what is none. */
const countOf = (value: unknown) => (typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 0)

/** Ids are numbers on SQLite and 24 hex digits on MongoDB; anything else is no document. */
const isId = (id: string) => /^(\d{1,15}|[0-9a-f]{24})$/.test(id)

/** Boards are for those who are signed in: everybody else signs in first and comes back. */
function SignInFirst({ next }: { next: string }): ReactNode {
  return (
    <>
      <PageHeader title="阅读确认" lead="请先登录。" />
      <div className="pt-6">
        <SignInForm next={next} />
      </div>
    </>
  )
}

interface Props {
  visit: Visit
  searchParams: SearchParams
}

/** The documents that ask to be confirmed, with their progress. */
export async function AcknowledgementsScreen({ visit, searchParams }: Props) {
  if (!visit.reader.user) return <SignInFirst next="/acknowledgements" />
  const page = Math.max(1, countOf((await searchParams).page))
  const list = await listProgress(visit.reader, page, PER_PAGE)
  if (!list || page > list.pages) return <Missing visit={visit} />
  return <BoardList rows={list.rows} page={page} pages={list.pages} />
}

/** Who has confirmed one document and who has not. */
export async function BoardScreen({ visit, searchParams, collection, id }: Props & { collection: string; id: string }) {
  const { reader } = visit
  if (!isControlledSlug(collection) || !isId(id)) return <Missing visit={visit} />
  if (!reader.user) return <SignInFirst next={`/acknowledgements/${collection}/${id}`} />
  const board = await loadBoard(reader, collection, id)
  if (!board) return <Missing visit={visit} />
  return <BoardPage board={board} notice={remindedText(await searchParams)} now={reader.now} />
}

function remindedText({ told, without }: Awaited<SearchParams>): string | undefined {
  if (told === undefined) return undefined
  const missing = countOf(without)
  return [
    `已提醒 ${countOf(told)} 人；今天已提醒过的不会重复收到。`,
    missing > 0 ? `另有 ${missing} 人没有可登录的账号，请当面通知。` : '',
  ].join('')
}

/** Why a confirmation could not be taken. */
export async function ResultScreen({ visit, searchParams }: Props) {
  const params = await searchParams
  const problem = problemOf(params.problem)
  return problem ? <ResultPage problem={problem} back={safePath(params.back, '/me')} /> : <Missing visit={visit} />
}
