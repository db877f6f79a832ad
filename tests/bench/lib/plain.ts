import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import { start } from '../../../src/cli/lib/processes.mjs'
import type { Answer } from './http'

export interface PlainServer {
  port: number
  pid: number | undefined
  /** From now on every request gets these bytes. */
  serve: (answer: Answer) => Promise<void>
}

const portMessage = z.object({ port: z.number() })

/** What belongs to one connection or one moment, not to the bytes. */
const TRANSPORT = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])

const headersOf = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !TRANSPORT.has(name)))

const tell = async (child: ChildProcess, answer: Answer): Promise<void> => {
  const isDone = once(child, 'message')
  child.send({ status: answer.status, headers: headersOf(answer), body: answer.body.toString('base64') })
  await isDone
}

/** Starts `plainServer.mjs` in a process of its own, without the flags of this one. */
export const startPlain = async (root: string): Promise<PlainServer> => {
  const child = start(process.execPath, [path.join(root, 'tests/bench/plainServer.mjs')], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [message]: unknown[] = await once(child, 'message')
  const { port } = portMessage.parse(message)
  return { port, pid: child.pid, serve: (answer) => tell(child, answer) }
}
