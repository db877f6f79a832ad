import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../../../src/cli/lib/refusal.mjs'

export const PARTS = ['start', 'pages', 'rest', 'weight', 'lighthouse', 'word'] as const
export type Part = (typeof PARTS)[number]

export interface Options {
  documents: number
  records: number
  parts: ReadonlySet<Part>
  /** Short runs over little data: shows that everything works, measures nothing worth keeping. */
  isSmall: boolean
  /** Take the last build even though its sources have changed. */
  isBuildKept: boolean
  /** Leave the data for a look. */
  isKept: boolean
  /** File for all results. */
  json: string | undefined
  /** A MongoDB server to bench on instead of SQLite; the bench makes a database of its own there. */
  mongo: string | undefined
}

const FULL = { documents: 10_000, records: 100_000 }
const SMALL = { documents: 200, records: 1_000 }

const isPart = (text: string): text is Part => PARTS.some((part) => part === text)

const whole = (name: string, text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise)
  if (Number.isInteger(number) && number > 0 && number <= 1_000_000) return number
  throw new Refusal(`--${name} 须为正整数`, `--${name} must be a whole number above 0`)
}

const partsOf = (text: string | undefined): ReadonlySet<Part> => {
  const names = text?.split(',').filter(Boolean) ?? PARTS
  const unknown = names.filter((name) => !isPart(name))
  if (unknown.length > 0)
    throw new Refusal(`--only 没有这一项：${unknown.join('、')}`, `--only knows ${PARTS.join(', ')}`)
  return new Set(names.filter(isPart))
}

const FLAGS = {
  docs: { type: 'string' },
  records: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'string' },
  mongo: { type: 'string' },
  keep: { type: 'boolean', default: false },
  small: { type: 'boolean', default: false },
  'keep-build': { type: 'boolean', default: false },
} as const

const parse = (args: string[]) => {
  try {
    return parseArgs({ args, options: FLAGS }).values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/, 1)[0] : String(error)
    throw new Refusal('参数不对，见 docs/bench.md', `${reason}; there are ${Object.keys(FLAGS).join(', ')}`)
  }
}

/** @throws Refusal for a flag or a value that makes no sense */
export const readOptions = (args: string[]): Options => {
  const values = parse(args)
  const defaults = values.small ? SMALL : FULL
  return {
    documents: whole('docs', values.docs, defaults.documents),
    records: whole('records', values.records, defaults.records),
    parts: partsOf(values.only),
    isSmall: values.small,
    isBuildKept: values['keep-build'],
    isKept: values.keep,
    json: values.json === undefined ? undefined : path.resolve(values.json),
    mongo: values.mongo,
  }
}
