import { type Entry, type Level, levelOrder } from '../model'
import type { LevelSpan } from './state'

/** How grave a level is: the graver, the smaller. */
const rank = (level: Level) => levelOrder.indexOf(level)

/** Whether a level is graver than another. */
export const isGraver = (level: Level, than: Level): boolean => rank(level) < rank(than)

/** Levels that a response may be raised or lowered to. */
export function levelsFor(kind: 'raised' | 'lowered', from: Level): Level[] {
  return levelOrder.filter((level) => (kind === 'raised' ? isGraver(level, from) : isGraver(from, level)))
}

interface Start {
  level: Level
  startedAt: string
}

/**
 * Which level was in force when.
 * @param entries activation, changes of level and end, in order
 */
export function levelsOf({ level, startedAt }: Start, entries: Entry[]): LevelSpan[] {
  const activation = entries.find(({ kind }) => kind === 'activated')
  const first: LevelSpan = {
    level: activation?.level ?? level,
    from: startedAt,
    until: null,
    by: activation?.byName ?? '',
    reason: activation?.text ?? null,
  }
  const spans = [first]
  for (const entry of entries) {
    const current = spans.at(-1)
    if (!current || current.until !== null) break
    if (entry.kind === 'ended') current.until = entry.at
    else if (entry.kind !== 'activated' && entry.level && entry.level !== current.level) {
      current.until = entry.at
      spans.push({ level: entry.level, from: entry.at, until: null, by: entry.byName, reason: entry.text })
    }
  }
  return spans
}

/** The level in force at a moment. */
export function levelAt(spans: LevelSpan[], moment: string): Level | undefined {
  const time = Date.parse(moment)
  return (spans.findLast(({ from }) => Date.parse(from) <= time) ?? spans[0])?.level
}
