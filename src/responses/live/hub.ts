import type { Payload } from 'payload'
import { env } from '@/config/env'
import type { Entry, Update } from '../model'
import { entriesAfter, revisionOf } from '../queries'

/** Between two looks at the database for a response that somebody watches, in milliseconds. */
const LOOK_MS = 1_000

/** Somebody who watches a response. */
export interface Listener {
  /** The number of the last entry that he knows. */
  cursor: number
  send: (update: Update) => void
  /** The server stops, or the response is gone. */
  close: () => void
}

interface Watched {
  payload: Payload
  listeners: Set<Listener>
  timer: NodeJS.Timeout
  isLooking: boolean
  /** Asked to look again while looking. */
  isWanted: boolean
}

interface Hub {
  watched: Map<string, Watched>
  isStopping: boolean
}

/** Next bundles this module more than once: the process has one hub. */
const KEY = Symbol.for('houqin.responses')
const shared: typeof globalThis & { [KEY]?: Hub } = globalThis

/** Streams would keep a stopping server waiting: they end with the first signal, and the phones find the next instance. */
function endOnStop(hub: Hub): void {
  if (!env().handlesSignals) return
  const stop = () => {
    hub.isStopping = true
    for (const { listeners } of hub.watched.values()) for (const listener of [...listeners]) listener.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

function theHub(): Hub {
  const known = shared[KEY]
  if (known) return known
  const made: Hub = { watched: new Map(), isStopping: false }
  shared[KEY] = made
  endOnStop(made)
  return made
}

/** Whether the server is going down and takes no more streams. */
export const isStopping = (): boolean => theHub().isStopping

/** How many watch a response in this process. */
export const listenersOf = (response: string): number => theHub().watched.get(response)?.listeners.size ?? 0

async function tellNews(response: string, { payload, listeners }: Watched): Promise<void> {
  const revision = await revisionOf(payload, response)
  if (revision === undefined) {
    for (const listener of [...listeners]) listener.close()
    return
  }
  const behind = [...listeners].filter(({ cursor }) => cursor < revision)
  if (behind.length === 0) return
  const oldest = Math.min(...behind.map(({ cursor }) => cursor))
  const entries = await entriesAfter(payload, response, oldest)
  for (const listener of behind) give(listener, entries, revision)
}

function give(listener: Listener, entries: Entry[], revision: number): void {
  const news = entries.filter(({ seq }) => seq !== null && seq > listener.cursor)
  if (news.length === 0) return
  listener.cursor = Math.max(listener.cursor, ...news.map(({ seq }) => seq ?? 0))
  listener.send({ now: new Date().toISOString(), revision, entries: news })
}

/** Looks once, however many ask meanwhile; a failure (the database away) waits for the next look. */
async function look(response: string, watched: Watched): Promise<void> {
  if (watched.isLooking) {
    watched.isWanted = true
    return
  }
  watched.isLooking = true
  try {
    do {
      watched.isWanted = false
      await tellNews(response, watched)
    } while (watched.isWanted)
  } catch (error) {
    watched.payload.logger.warn({ err: error, msg: 'response not read' })
  } finally {
    watched.isLooking = false
  }
}

/**
 * Watches a response: one look at the database every second, shared by everybody in this process who watches the same one,
 * so that several instances see each other's entries; what this process writes is told at once.
 * @returns ends the watching; calling it twice is harmless
 */
export function watch(payload: Payload, response: string, listener: Listener): () => void {
  const { watched } = theHub()
  const known = watched.get(response)
  const place: Watched = known ?? {
    payload,
    listeners: new Set(),
    timer: setInterval(() => void look(response, place), LOOK_MS).unref(),
    isLooking: false,
    isWanted: false,
  }
  if (!known) watched.set(response, place)
  place.listeners.add(listener)
  void look(response, place)
  return () => {
    place.listeners.delete(listener)
    if (place.listeners.size > 0 || watched.get(response) !== place) return
    clearInterval(place.timer)
    watched.delete(response)
  }
}

/** Something was written here: those who watch are told now, not at the next look. */
export function announce(response: string): void {
  const place = theHub().watched.get(response)
  if (place) void look(response, place)
}
