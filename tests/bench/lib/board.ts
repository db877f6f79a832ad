import http from 'node:http'
import { z } from 'zod'
import type { Id } from '../../../src/shared/ids'
import { ask, HOST, jsonOf } from './http'
import { cpuMs } from './process'
import { say } from './say'
import type { Session } from './session'
import { median } from './statistics'

/** The promise of the board: what one writes is on every other phone within two seconds. */
export const BOARD_TARGET_MS = 2_000
const PHONES = 20
const ENTRIES = 30
const PATIENCE_MS = 10_000

/** Milliseconds from sending an entry until the last of the phones has it, and the server's CPU for each. */
export interface BoardSeen {
  phones: number
  entries: number
  median: number
  max: number
  cpuMs?: number
}

interface Server {
  port: number
  pid: number | undefined
}

const plans = z.object({ docs: z.array(z.object({ id: z.union([z.number(), z.string()]) })).min(1) })
const activated = z.object({ id: z.union([z.number(), z.string()]) })

async function post(port: number, { authorization }: Session, path: string, json: unknown): Promise<unknown> {
  const headers = { ...authorization, 'Content-Type': 'application/json' }
  const answer = await ask(port, { path, method: 'POST', headers, body: JSON.stringify(json) })
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body.toString('utf8')}`)
  return jsonOf(answer)
}

interface Phone {
  /** Until a text has come. */
  hears: (text: string) => Promise<void>
  close: () => void
}

/** One phone that listens to the board. */
const openPhone = (port: number, { cookie }: Session, response: Id): Promise<Phone> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const waiting = new Map<string, () => void>()
    const request = http.get(
      { host: HOST, port, path: `/respond/${response}/stream?after=1`, headers: cookie, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`the stream answered ${answer.statusCode}`))
        answer.setEncoding('utf8')
        answer.on('error', () => undefined)
        answer.on('data', (text: string) => {
          heard += text
          for (const [wanted, done] of waiting) if (heard.includes(wanted)) done()
        })
        resolve({
          close: () => request.destroy(),
          hears: (wanted) =>
            new Promise((done, fail) => {
              const late = setTimeout(() => fail(new Error(`not heard within ${PATIENCE_MS} ms`)), PATIENCE_MS)
              const finish = () => {
                clearTimeout(late)
                waiting.delete(wanted)
                done()
              }
              if (heard.includes(wanted)) finish()
              else waiting.set(wanted, finish)
            }),
        })
      },
    )
    request.on('error', reject)
  })

/** Runs a drill on a board that twenty phones watch, and writes into it. */
export async function measureBoard({ port, pid }: Server, session: Session): Promise<BoardSeen> {
  say('▸ 响应看板 …')
  const found = await ask(port, {
    path: '/api/emergency-plans?limit=1&depth=0&where[_status][equals]=published&where[levels.level][equals]=III',
    headers: session.authorization,
  })
  const plan = plans.parse(jsonOf(found)).docs[0]?.id
  const start = { plan, level: 'III', isDrill: true, isSeparate: true }
  const { id } = activated.parse(await post(port, session, '/api/responses/activate', start))
  const phones = await Promise.all(Array.from({ length: PHONES }, () => openPhone(port, session, id)))
  const write = async (number: number) => {
    const text = `测量第 ${number} 条。`
    const seen = Promise.all(phones.map((phone) => phone.hears(text)))
    const started = performance.now()
    const entry = { clientId: `bench-${process.pid}-${number}`, kind: 'note', text, at: new Date().toISOString() }
    await Promise.all([post(port, session, `/api/responses/${id}/entries`, [entry]), seen])
    return performance.now() - started
  }
  await write(0)
  const before = pid === undefined ? undefined : cpuMs(pid)
  const times: number[] = []
  for (let number = 1; number <= ENTRIES; number += 1) times.push(await write(number))
  const after = pid === undefined ? undefined : cpuMs(pid)
  for (const phone of phones) phone.close()
  return {
    phones: PHONES,
    entries: ENTRIES,
    median: median(times),
    max: Math.max(...times),
    ...(before === undefined || after === undefined ? {} : { cpuMs: (after - before) / ENTRIES }),
  }
}
