import path from 'node:path'
import { z } from 'zod'
import { run } from '../../../src/cli/lib/processes.mjs'
import { say } from './say'
import { median } from './statistics'

/** The manual that is written: its plans, and how often. */
export const WORD_MANUAL = { plans: 60, rounds: 5 } as const

/** What writing a manual as a Word file costs, medians; and the highest memory of the process that did nothing else. */
export interface WordManual {
  cpuMs: number
  /** Milliseconds. */
  ms: number
  bytes: number
  peakMb: number
}

const measured = z.object({
  runs: z.array(z.object({ cpuMs: z.number(), ms: z.number(), bytes: z.number() })).min(1),
  peakMb: z.number(),
})

/** Writes the manual in a process of its own. @throws Error with its output when it fails */
export const measureWordManual = async (root: string): Promise<WordManual> => {
  say(`▸ ${WORD_MANUAL.plans} 项预案的手册导出 Word …`)
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const { code, output } = await run(process.execPath, [tsx, path.join(root, 'tests/bench/wordManual.ts')], {
    cwd: root,
    env: process.env,
  })
  if (code !== 0) throw new Error(`the manual was not written: ${output}`)
  const { runs, peakMb } = measured.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''))
  const middle = (of: 'cpuMs' | 'ms' | 'bytes') => median(runs.map((one) => one[of]))
  return { cpuMs: middle('cpuMs'), ms: middle('ms'), bytes: middle('bytes'), peakMb }
}
