import type { Metadata } from 'next'
import { mayCreateIn } from '@/access/accessFor'
import { personOf } from '@/access/queries'
import { idFrom } from '@/access/values'
import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import type { Reader } from '@/publishing/reader'
import { requestOf } from '@/publishing/requestOf'
import {
  entriesAfter,
  findOrigin,
  findResponse,
  listActive,
  listChapters,
  listEnded,
  listFindings,
} from '@/responses/queries'
import { boardOf } from '@/responses/rules/board'
import { mayCommand } from '@/responses/rules/permissions'
import { Board } from '@/responses/site/Board'
import { FindingForm } from '@/responses/site/FindingForm'
import { Report } from '@/responses/site/Report'
import { ResponseList } from '@/responses/site/ResponseList'
import { Notice } from '@/ui/Notice'
import { Missing } from './Missing'
import { SignInScreen } from './SignInScreen'
import type { SearchParams } from './search'

/** The title tells nothing of a response: its page may be open on anybody's screen. */
export const responsesMeta: Metadata = { title: '应急响应', robots: { index: false } }

interface Props {
  visit: Visit
}

/** What is going on and what is over. */
export async function ResponsesScreen({ visit: { reader }, searchParams }: Props & { searchParams: SearchParams }) {
  if (!reader.user) return <SignInScreen next="/responses" />
  const { page } = await searchParams
  const number = typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1
  const [active, ended] = await Promise.all([listActive(reader), listEnded(reader, number)])
  return <ResponseList active={active} ended={ended} />
}

async function load(reader: Reader, idParam: string) {
  const id = idFrom(reader, idParam)
  const loaded = id === undefined ? null : await findResponse(reader, id)
  return id !== undefined && loaded ? { id, loaded, entries: await entriesAfter(reader.payload, id, 0) } : null
}

/** The live board. */
export async function BoardScreen({ visit, id: idParam }: Props & { id: string }) {
  const { reader } = visit
  const { user } = reader
  if (!user) return <SignInScreen next={`/responses/${encodeURIComponent(idParam)}`} />
  const found = await load(reader, idParam)
  if (!found) return <Missing visit={visit} />
  const { loaded, entries } = found
  const activatedBy = entries.find(({ kind }) => kind === 'activated')?.by ?? null
  const person = await personOf(await requestOf(reader))
  const message = await readFlash()
  const { plan } = await findOrigin(reader, { plan: loaded.plan, drill: undefined })
  return (
    <>
      {message ? (
        <Notice kind="info" isAlert>
          <p>{message}</p>
        </Notice>
      ) : null}
      <Board
        response={loaded.board}
        entries={entries}
        user={{ id: String(user.id), name: user.name }}
        serverNow={new Date().toISOString()}
        mayCommand={mayCommand(person, { department: loaded.department, activatedBy })}
        plan={plan ? { title: plan.title, href: plan.href } : null}
      />
    </>
  )
}

/** The report, of one that goes on as it stands. */
export async function ReportScreen({ visit, id: idParam }: Props & { id: string }) {
  const { reader } = visit
  if (!reader.user) return <SignInScreen next={`/responses/${encodeURIComponent(idParam)}/report`} />
  const found = await load(reader, idParam)
  if (!found) return <Missing visit={visit} />
  const { loaded, entries } = found
  const req = await requestOf(reader)
  const [origin, findings, mayNote, message] = await Promise.all([
    findOrigin(reader, loaded),
    listFindings(reader, loaded.board.id),
    mayCreateIn('corrective-actions', req, loaded.department),
    readFlash(),
  ])
  const chapters = mayNote ? await listChapters(reader, loaded) : []
  return (
    <>
      {message ? (
        <Notice kind="info" isAlert>
          <p>{message}</p>
        </Notice>
      ) : null}
      <Report
        loaded={loaded}
        board={boardOf(loaded.board, entries, reader.now)}
        origin={origin}
        findings={findings}
        form={mayNote ? <FindingForm response={loaded.board.id} chapters={chapters} /> : null}
      />
    </>
  )
}
