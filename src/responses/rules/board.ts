import { type BoardResponse, commandKinds, contactKinds, type Entry, taskKinds } from '../model'
import { contactsOf } from './contacts'
import { levelsOf } from './levels'
import { inOrder } from './order'
import type { Board, Participant } from './state'
import { tasksOf } from './tasks'

const refersToTask = ({ kind }: Entry) => taskKinds.includes(kind)
const refersToContact = ({ kind }: Entry) => contactKinds.includes(kind)
const isCommand = ({ kind }: Entry) => commandKinds.includes(kind) || kind === 'activated'

/** Whether an entry reached the server after the end did. */
const cameLate = ({ kind, receivedAt }: Entry, end: Entry | undefined): boolean =>
  kind !== 'ended' &&
  receivedAt !== null &&
  end?.receivedAt != null &&
  Date.parse(receivedAt) > Date.parse(end.receivedAt)

function participantsOf(log: Entry[]): Participant[] {
  const found = new Map<string, Participant>()
  for (const { by, byName } of log) {
    const key = by ?? byName
    const known = found.get(key)
    found.set(key, { id: by, name: byName, entries: (known?.entries ?? 0) + 1 })
  }
  return [...found.values()]
}

/**
 * The board as it follows from the log. Entries may be given in any order, twice, and mixed with some that have not
 * reached the server: what happened first counts first, by the time at which it happened, whichever phone had a
 * connection sooner. Of two who take a task the earlier has it; the other's entry stands in the log with the reason.
 * What happened after the end changes nothing. No entry is ever left out of the log.
 */
export function boardOf(response: BoardResponse, entries: Entry[], now: Date): Board {
  const ordered = inOrder(entries)
  const end = ordered.find(({ kind }) => kind === 'ended')
  // Of two that came at once the number says which was first.
  const isAfter = ({ at, seq }: Entry) =>
    end !== undefined && Date.parse(at) > Date.parse(end.at) && (seq === null || end.seq === null || seq > end.seq)
  const counted = ordered.filter((entry) => !isAfter(entry))
  const levels = levelsOf(response, counted.filter(isCommand))
  const level = levels.at(-1)?.level ?? response.level
  const clock = end ? Date.parse(end.at) : now.getTime()
  const { tasks, conflicts } = tasksOf({
    rows: response.tasks,
    entries: counted.filter(refersToTask),
    levels,
    startedAt: response.startedAt,
    clock,
  })
  return {
    level,
    startedAt: response.startedAt,
    endedAt: end?.at ?? null,
    elapsedMs: Math.max(0, clock - Date.parse(response.startedAt)),
    levels,
    tasks,
    contacts: contactsOf(response.contacts, counted.filter(refersToContact)),
    log: ordered.map((entry) => ({
      ...entry,
      isLate: isAfter(entry) || cameLate(entry, end),
      conflict: conflicts.get(entry.clientId) ?? (isAfter(entry) && entry.kind !== 'note' ? '响应已经终止' : null),
    })),
    participants: participantsOf(ordered),
  }
}
