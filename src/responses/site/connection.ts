import type { Entry, Update } from '../model'
import { knownUpTo } from '../rules/order'
import { toDraft } from '../rules/queue'
import { addedShape, updateShape } from './store'

/** Without a word from the stream for so long it counts as lost, in milliseconds; it beats every 15 seconds. */
const SILENCE_MS = 25_000
/** Between two questions while there is no stream, in milliseconds. */
const POLL_MS = 1_500
/** How long after a failure a new stream is tried, in milliseconds. */
const STREAM_AGAIN_MS = 10_000
const PATIENCE_MS = 8_000
const BATCH = 50

export type Sending =
  | { outcome: 'added'; added: Update & { results: (typeof addedShape)['_output']['results'] }; sent: Entry[] }
  | { outcome: 'signed-out' }
  | { outcome: 'refused'; sent: Entry[]; message: string }
  | { outcome: 'away' }

const addressOf = (response: string, rest: string) => `/respond/${response}/${rest}`

/** Sends what waits, the oldest first. */
export async function send(response: string, pending: Entry[]): Promise<Sending> {
  const sent = pending.slice(0, BATCH)
  try {
    const answer = await fetch(addressOf(response, 'entries'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(sent.map(toDraft)),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.status === 401) return { outcome: 'signed-out' }
    const json: unknown = await answer.json()
    const added = addedShape.safeParse(json)
    if (added.success) return { outcome: 'added', added: added.data, sent }
    // A fault of the server, or of a proxy in between, is tried again; a refusal is not.
    if (answer.status >= 500 || answer.status === 429) return { outcome: 'away' }
    return { outcome: 'refused', sent, message: messageIn(json) ?? `服务器没有受理（${answer.status}）。` }
  } catch {
    return { outcome: 'away' }
  }
}

function messageIn(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('errors' in json) || !Array.isArray(json.errors)) return undefined
  const first: unknown = json.errors[0]
  return typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : undefined
}

export interface Hearing {
  /** Entries known so far, to ask for the rest. */
  known: () => Entry[]
  hear: (update: Update) => void
  /** Whether the server can be reached. */
  lost: () => void
  signedOut: () => void
}

/** Asks what is new, again and again until it is told to stop. */
function poller(response: string, { known, hear, lost }: Hearing, leave: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  const stop = () => {
    turn += 1
    clearTimeout(timer)
  }
  const ask = async () => {
    stop()
    const own = turn
    try {
      const address = addressOf(response, `entries?after=${knownUpTo(known())}`)
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
      if (own !== turn) return
      if (answer.status === 401) return leave()
      const update = updateShape.safeParse(await answer.json())
      if (update.success) hear(update.data)
      else lost()
    } catch {
      if (own === turn) lost()
    }
    if (own === turn) timer = setTimeout(() => void ask(), POLL_MS)
  }
  return { ask, stop }
}

interface Listened {
  heard: (update: Update) => void
  failed: () => void
  leave: () => void
}

/** A stream that says when it has gone silent. @returns closes it */
function openStream(address: string, { heard, failed, leave }: Listened): () => void {
  const stream = new EventSource(address)
  let silence: ReturnType<typeof setTimeout> | undefined
  const alive = () => {
    clearTimeout(silence)
    silence = setTimeout(failed, SILENCE_MS)
  }
  alive()
  stream.addEventListener('message', ({ data }) => {
    alive()
    const update = updateShape.safeParse(JSON.parse(String(data)))
    if (update.success) heard(update.data)
  })
  stream.addEventListener('signed-out', leave)
  stream.addEventListener('error', failed)
  return () => {
    clearTimeout(silence)
    stream.close()
  }
}

/**
 * Listens to a response: by server-sent events, and by asking every second and a half where they do not come through.
 * @returns ends the listening
 */
export function listen(response: string, hearing: Hearing): () => void {
  let closeStream = () => {}
  let again: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    closeStream()
    polling.stop()
    clearTimeout(again)
    removeEventListener('online', connect)
    removeEventListener('offline', rest)
    document.removeEventListener('visibilitychange', wake)
  }
  const leave = () => {
    stop()
    hearing.signedOut()
  }
  const polling = poller(response, hearing, leave)
  const failed = () => {
    closeStream()
    clearTimeout(again)
    again = setTimeout(connect, STREAM_AGAIN_MS)
    void polling.ask()
  }
  const heard = (update: Update) => {
    polling.stop()
    hearing.hear(update)
  }
  function connect() {
    closeStream()
    const address = addressOf(response, `stream?after=${knownUpTo(hearing.known())}`)
    closeStream = openStream(address, { heard, failed, leave })
  }
  const rest = () => {
    closeStream()
    hearing.lost()
  }
  const wake = () => {
    if (document.visibilityState === 'visible') connect()
  }
  addEventListener('online', connect)
  addEventListener('offline', rest)
  // A phone that slept in a pocket has a stream that is dead without knowing it.
  document.addEventListener('visibilitychange', wake)
  connect()
  return stop
}
