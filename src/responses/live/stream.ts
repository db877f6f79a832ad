import type { Payload } from 'payload'
import type { Update } from '../model'
import { isStopping, type Listener, watch } from './hub'

/** Between two signs of life, in milliseconds: proxies close what is silent for a minute. */
const BEAT_MS = 15_000
/** How soon a browser connects again, in milliseconds. */
const RETRY_MS = 1_000

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Compressed, an event would wait for the buffer to fill.
  'Cache-Control': 'no-store, no-transform',
  // nginx would keep events back until its buffer is full.
  'X-Accel-Buffering': 'no',
}

interface Watching {
  payload: Payload
  response: string
  /** The number of the last entry that the phone knows. */
  after: number
  /** Whether the session still holds; asked with every sign of life. */
  isSignedIn: () => Promise<boolean>
  /** Ends with the connection. */
  signal: AbortSignal
}

const event = ({ entries, ...rest }: Update): string => {
  const last = entries.at(-1)?.seq
  return `${last ? `id: ${last}\n` : ''}data: ${JSON.stringify({ ...rest, entries })}\n\n`
}

/** The entries of a response as they come, as server-sent events; it ends with the session, the connection or the server. */
export function streamOf({ payload, response, after, isSignedIn, signal }: Watching): Response {
  if (isStopping()) return new Response(null, { status: 503, headers: { 'Retry-After': '2' } })
  const encoder = new TextEncoder()
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let isOver = false
      const write = (text: string) => {
        if (!isOver) controller.enqueue(encoder.encode(text))
      }
      const listener: Listener = { cursor: after, send: (update) => write(event(update)), close: () => end() }
      const beat = setInterval(() => {
        isSignedIn()
          .then((isIn) => {
            if (isIn) write(event({ now: new Date().toISOString(), revision: listener.cursor, entries: [] }))
            else {
              write('event: signed-out\ndata: {}\n\n')
              end()
            }
          })
          .catch((error: unknown) => payload.logger.warn({ err: error, msg: 'session not read' }))
      }, BEAT_MS).unref()
      let stopWatching: () => void = () => undefined
      end = () => {
        if (isOver) return
        isOver = true
        clearInterval(beat)
        stopWatching()
        signal.removeEventListener('abort', end)
        // Fails when the reader has gone away first.
        try {
          controller.close()
        } catch {}
      }
      signal.addEventListener('abort', end)
      write(`retry: ${RETRY_MS}\n${event({ now: new Date().toISOString(), revision: after, entries: [] })}`)
      stopWatching = watch(payload, response, listener)
    },
    cancel: () => end(),
  })
  return new Response(body, { headers })
}
