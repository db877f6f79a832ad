'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardResponse, Draft, Entry, Update } from '../model'
import { boardOf } from '../rules/board'
import { dismiss, emptyQueue, enqueue, keyFor, merge, type Queue, refuseAll, settle } from '../rules/queue'
import { listen, send } from './connection'
import { readQueue, writeQueue } from './store'

/** Between two attempts to send what waits, in milliseconds. */
const AGAIN_MS = 2_000

export type Connection = 'connecting' | 'connected' | 'lost' | 'signed-out'

interface Given {
  response: BoardResponse
  entries: Entry[]
  user: { id: string; name: string }
  /** The server's clock when the page was made, ISO. */
  serverNow: string
}

/** What a person says; the rest of the entry follows. */
export type Said = Pick<Draft, 'kind'> & Partial<Pick<Draft, 'subject' | 'text' | 'level'>>

/** The time by the server's clock, once a second: timers on all phones agree. */
function useClock(serverNow: string) {
  const offset = useRef<number | null>(null)
  const [now, setNow] = useState(() => new Date(serverNow))
  const tell = useCallback((moment: string) => {
    offset.current = Date.parse(moment) - Date.now()
  }, [])
  const read = useCallback(() => Date.now() + (offset.current ?? 0), [])
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date(read())), 1000)
    return () => clearInterval(timer)
  }, [read])
  return { now, read, tell }
}

/** What waits on this phone, kept in its store with every change. */
function useQueue(response: string, user: string) {
  const [queue, setQueue] = useState<Queue>(emptyQueue)
  const [isKept, setIsKept] = useState(true)
  const current = useRef<Queue>(emptyQueue)
  const change = useCallback(
    (step: (queue: Queue) => Queue) => {
      current.current = step(current.current)
      setIsKept(writeQueue(response, user, current.current))
      setQueue(current.current)
    },
    [response, user],
  )
  useEffect(() => {
    current.current = readQueue(response, user)
    setQueue(current.current)
  }, [response, user])
  return { queue, current, change, isKept }
}

interface Line {
  id: string
  queue: ReturnType<typeof useQueue>
  hear: (update: Update) => void
  setConnection: (connection: Connection) => void
}

/** Sends what waits, one batch after the other; a failure waits for the next attempt. */
function useSender({ id, queue: { current, change }, hear, setConnection }: Line) {
  const isSending = useRef(false)
  return useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      while (current.current.pending.length > 0) {
        const done = await send(id, current.current.pending)
        if (done.outcome === 'added') {
          hear(done.added)
          change((queue) => settle(queue, done.added.results))
        } else if (done.outcome === 'refused') change((queue) => refuseAll(queue, done.sent, done.message))
        else return setConnection(done.outcome === 'away' ? 'lost' : 'signed-out')
      }
    } finally {
      isSending.current = false
    }
  }, [id, current, change, hear, setConnection])
}

/** Hears the others, and tells them what waits: whenever something was heard, and every two seconds. */
function useListening({
  id,
  known,
  hear,
  flush,
  setConnection,
}: Omit<Line, 'queue'> & { known: () => Entry[]; flush: () => Promise<void> }) {
  useEffect(
    () =>
      listen(id, {
        known,
        hear: (update) => {
          hear(update)
          void flush()
        },
        lost: () => setConnection('lost'),
        signedOut: () => setConnection('signed-out'),
      }),
    [id, known, hear, flush, setConnection],
  )
  useEffect(() => {
    const timer = setInterval(() => void flush(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [flush])
}

/** A response as it is now on this phone: what the server told, and what this phone has yet to tell it. */
export function useResponse({ response, entries, user, serverNow }: Given) {
  const { id } = response
  const [told, setTold] = useState(entries)
  const [connection, setConnection] = useState<Connection>('connecting')
  const clock = useClock(serverNow)
  const known = useRef(entries)
  const queue = useQueue(id, user.id)
  const { tell } = clock
  const hear = useCallback(
    (update: Update) => {
      tell(update.now)
      known.current = merge(known.current, update.entries)
      setTold(known.current)
      setConnection('connected')
    },
    [tell],
  )
  const flush = useSender({ id, queue, hear, setConnection })
  const { read } = clock
  useListening({ id, known: useCallback(() => known.current, []), hear, flush, setConnection })
  const count = useRef(0)
  const { change } = queue
  const say = useCallback(
    (said: Said) => {
      count.current += 1
      const moment = read()
      change((waiting) =>
        enqueue(waiting, {
          clientId: keyFor(moment, count.current, Math.random()),
          seq: null,
          kind: said.kind,
          subject: said.subject ?? null,
          level: said.level ?? null,
          text: said.text ?? null,
          by: user.id,
          byName: user.name,
          at: new Date(moment).toISOString(),
          receivedAt: null,
        }),
      )
      void flush()
    },
    [change, flush, read, user.id, user.name],
  )
  const all = useMemo(() => [...told, ...queue.queue.pending], [told, queue.queue.pending])
  return {
    board: boardOf(response, all, clock.now),
    now: clock.now,
    connection,
    queue: queue.queue,
    isKept: queue.isKept,
    told,
    say,
    forget: (clientId: string) => change((waiting) => dismiss(waiting, clientId)),
  }
}
