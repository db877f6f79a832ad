import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const MODULE = pathToFileURL('src/cli/lib/processes.mjs').href

/** A parent like `npm run demo`: a child of its own starts a grandchild that would run for minutes. */
const PARENT = `
  import { start, stopOnSignals } from '${MODULE}'
  stopOnSignals()
  const script = "const { spawn } = require('node:child_process'); const g = spawn('sleep', ['300']); console.log(g.pid); setInterval(() => {}, 1000)"
  start(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'inherit'] })
`

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const isGone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 50 && isAlive(pid); tries += 1) await sleep(100)
  return !isAlive(pid)
}

const interrupted = (signal: NodeJS.Signals): Promise<{ code: number | null; grandchild: number }> =>
  new Promise((done) => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', PARENT], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    parent.stdout.on('data', (chunk) => {
      output += chunk
      if (output.endsWith('\n')) parent.kill(signal)
    })
    parent.on('exit', (code) => done({ code, grandchild: Number(output) }))
  })

describe('stopping a command', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 0],
  ] as const)('%s stops everything it started and ends with %s', async (signal, expected) => {
    const { code, grandchild } = await interrupted(signal)
    expect(code).toBe(expected)
    expect(grandchild).toBeGreaterThan(0)
    expect(await isGone(grandchild)).toBe(true)
  })
})
