import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ChildResult {
  code: number | null
  output: string
}

/** Starts a TypeScript file of the project in a process of its own, loading Payload the way production does. */
export const startTsx = (file: string, args: string[] = [], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['--conditions=production', '--import', 'tsx', file, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs it to its end and collects what it says on both channels. */
export const runTsx = async (
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<ChildResult> => {
  const child = startTsx(file, args, env)
  let output = ''
  const collect = (chunk: unknown): void => {
    output += String(chunk)
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const [code]: unknown[] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, output }
}
