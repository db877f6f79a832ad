import type { PayloadRequest, TypedUser } from 'payload'
import { personOf } from '@/access/queries'
import { recordAudit } from '@/audit/actions'
import { refusal, say } from '@/config/say'
import type { ResponseEntry } from '@/payload-types'
import type { Id } from '@/shared/ids'
import { announce } from '../live/hub'
import { commandKinds, type Draft, type Entry, type EntryResult, type Update } from '../model'
import { entriesAfter, type LoadedResponse, toEntry, toLoaded } from '../queries'
import { boardOf } from '../rules/board'
import { type Ground, momentOf, refusalOf } from '../rules/check'
import { levelAt } from '../rules/levels'
import { mayCommand } from '../rules/permissions'
import { levelName } from '../rules/words'
import { insertEntries } from './entries'
import { OvertakenError, untilFirst } from './retry'
import { tellPeople } from './tell'
import { writeTimeline } from './timeline'

interface Sent {
  response: Id
  drafts: Draft[]
  now: Date
}

/** What became of each entry, in their order, and the entries that were stored. */
export type Added = Update & { results: EntryResult[] }

async function load(req: PayloadRequest, id: Id): Promise<LoadedResponse> {
  const doc = await req.payload.findByID({
    collection: 'responses',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!doc) throw refusal(req, '没有找到这次响应。', 'There is no such response.', 404)
  return toLoaded(doc)
}

/** Entries sent before: a bad line makes phones send twice. */
async function findKnown(req: PayloadRequest, drafts: Draft[]) {
  const { docs } = await req.payload.db.find<ResponseEntry>({
    collection: 'response-entries',
    pagination: false,
    req,
    where: { clientId: { in: drafts.map(({ clientId }) => clientId) } },
  })
  return new Map(docs.map((doc) => [doc.clientId, doc]))
}

/** Changes of level and the end: what they may be follows from the log. */
const isCommand = (kind: Draft['kind']): boolean => commandKinds.includes(kind)

/** What the entries are checked against; a change of level within the batch counts for those after it. */
async function groundOf(req: PayloadRequest, loaded: LoadedResponse, log: Entry[], now: Date): Promise<Ground> {
  const activatedBy = log.find(({ kind }) => kind === 'activated')?.by ?? null
  const { board, department, endedAt, level } = loaded
  return {
    taskKeys: new Set(board.tasks.map(({ key }) => key)),
    contactKeys: new Set(board.contacts.map(({ key }) => key)),
    startedAt: board.startedAt,
    endedAt,
    mayCommand: mayCommand(await personOf(req), { department, activatedBy }),
    levelAt: (moment) => levelAt(boardOf(board, log, now).levels, moment) ?? level,
    now,
  }
}

interface Sorted {
  results: EntryResult[]
  stored: Draft[]
  known: Entry[]
}

/** Which entries are new and in order, which stand already, which are refused and why. */
async function sort(req: PayloadRequest, loaded: LoadedResponse, log: Entry[], { drafts, now }: Sent): Promise<Sorted> {
  const ground = await groundOf(req, loaded, log, now)
  const known = await findKnown(req, drafts)
  const sorted: Sorted = { results: [], stored: [], known: [] }
  for (const draft of drafts) {
    const { clientId } = draft
    const twin = known.get(clientId)
    const isOwn = twin && String(twin.response) === loaded.board.id && String(twin.by) === String(req.user?.id)
    const at = momentOf(draft, ground)
    const refused = twin ? null : refusalOf(draft, at, ground)
    if (twin && isOwn) {
      sorted.known.push(toEntry(twin))
      sorted.results.push({ clientId, seq: twin.seq })
    } else if (twin) {
      const message = say(req, '这条记录的编号已被使用，请重新填写。', 'The key of this entry is taken.')
      sorted.results.push({ clientId, refused: { status: 409, message } })
    } else if (refused) {
      const message = say(req, refused.message.zh, refused.message.en)
      sorted.results.push({ clientId, refused: { status: refused.status, message } })
    } else if (sorted.stored.some((other) => other.clientId === clientId)) {
      // Twice in one batch: the first stands for both.
      sorted.results.push({
        clientId,
        seq: loaded.revision + sorted.stored.findIndex((o) => o.clientId === clientId) + 1,
      })
    } else {
      sorted.stored.push({ ...draft, at })
      sorted.results.push({ clientId, seq: loaded.revision + sorted.stored.length })
      if (draft.kind === 'ended') ground.endedAt = at
    }
  }
  return sorted
}

/** Takes the next numbers: of two phones at once one gets them. @throws OvertakenError for the other */
async function claim(req: PayloadRequest, id: Id, { revision }: LoadedResponse, amount: number): Promise<void> {
  const claimed: unknown = await req.payload.db.updateOne({
    collection: 'responses',
    data: { revision: revision + amount },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })
  if (!claimed) throw new OvertakenError()
}

const actions = { raised: 'response.raised', lowered: 'response.lowered', ended: 'response.ended' } as const
const words = { raised: '升级', lowered: '降级', ended: '终止' } as const

/** A change of level or the end: noted, told, and for a drill's board written into the drill. */
async function follow(req: PayloadRequest, loaded: LoadedResponse, entry: Entry, log: Entry[]): Promise<void> {
  const { kind, text, level, seq } = entry
  if (kind !== 'raised' && kind !== 'lowered' && kind !== 'ended') return
  const { board, department, drill } = loaded
  await recordAudit(req, {
    action: actions[kind],
    title: board.title,
    subject: { collection: 'responses', id: board.id },
    detail: { level: level ?? loaded.level, reason: text, isDrill: board.isDrill, at: entry.at },
  })
  const response = { id: board.id, isDrill: board.isDrill, department }
  const to = level ? `为${levelName(level)}` : ''
  await tellPeople(req, response, {
    what: `${words[kind]}${to}：${board.title}`,
    text: `${entry.byName}：${text ?? ''}`,
    key: `${kind}/${seq}`,
    accounts: boardOf(board, log, new Date(entry.at)).participants.flatMap(({ id }) =>
      id === null ? [] : [accountId(req, id)],
    ),
  })
  if (kind === 'ended' && board.isDrill && drill !== undefined) await writeTimeline(req, drill, board, log)
}

const accountId = ({ payload }: PayloadRequest, id: string): Id =>
  payload.db.defaultIDType === 'number' ? Number(id) : id

async function write(req: PayloadRequest, user: TypedUser, sent: Sent): Promise<Added> {
  const { response, drafts, now } = sent
  const loaded = await load(req, response)
  // The number comes from the response itself; only who commands is checked against what was said before.
  const before = drafts.some(({ kind }) => isCommand(kind)) ? await entriesAfter(req.payload, response, 0, req) : []
  const { results, stored, known } = await sort(req, loaded, before, sent)
  const { revision } = loaded
  if (stored.length === 0) return { now: now.toISOString(), revision, entries: known, results }
  await claim(req, response, loaded, stored.length)
  const entries = await insertEntries(req, { response, user, now, from: revision }, stored)
  const log = [...before, ...entries]
  if (entries.some(({ kind }) => isCommand(kind))) {
    const board = boardOf(loaded.board, log, now)
    await req.payload.db.updateOne({
      collection: 'responses',
      id: response,
      data: {
        level: board.level,
        ...(board.endedAt ? { status: 'ended', endedAt: board.endedAt } : {}),
        updatedAt: now.toISOString(),
      },
      req,
      returning: false,
    })
    for (const entry of entries) await follow(req, loaded, entry, log)
  }
  return { now: now.toISOString(), revision: revision + entries.length, entries: [...known, ...entries], results }
}

/**
 * Adds entries to the log of a response, each with the next number; one that was sent before stands once. Those that are
 * refused do not hold up the others.
 * @throws APIError 403 for who is not signed in, 404 for a response that is not there for him
 */
export async function addEntries(req: PayloadRequest, sent: Sent): Promise<Added> {
  const { user } = req
  if (!user || user.disabled) throw refusal(req, '请先登录。', 'Sign in first.', 403)
  const added = await untilFirst(req, () => write(req, user, sent))
  announce(String(sent.response))
  return added
}
