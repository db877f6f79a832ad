import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { startTsx } from './child'
import type { TestDatabase } from './database'

export interface Load {
  /** Codes acknowledged so far. */
  acknowledged: () => string[]
  /** Resolves once that many are acknowledged. @throws Error when the writer ends before */
  until: (count: number) => Promise<void>
  /** kill −9, and waits until the process is gone. */
  kill: () => Promise<void>
}

const TESTS_SECRET = 'integration-tests-only-0123456789abcdef'

const follow = (child: ChildProcess) => {
  const acknowledged: string[] = []
  const errors: string[] = []
  if (!child.stdout || !child.stderr) throw new Error('the writer has no output')
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (line.startsWith('ok ')) acknowledged.push(line.slice('ok '.length))
  })
  child.stderr.on('data', (chunk) => errors.push(String(chunk)))
  return { acknowledged, errors, lines }
}

/** Starts `writer.ts` on a database in a process of its own. */
export const startLoad = (database: TestDatabase, prefix: string): Load => {
  const child = startTsx('tests/helpers/writer.ts', [prefix], {
    DATA_DIR: database.dataDir,
    DATABASE_URI: database.uri,
    PAYLOAD_SECRET: TESTS_SECRET,
  })
  const { acknowledged, errors, lines } = follow(child)
  const ended = once(child, 'close')
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null

  return {
    acknowledged: () => [...acknowledged],
    until: async (count) => {
      while (acknowledged.length < count) {
        if (isOver()) throw new Error(`the writer ended:\n${errors.join('')}`)
        await Promise.race([once(lines, 'line'), ended])
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
