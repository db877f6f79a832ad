import { formatNumeral } from './numerals'

/** One level of a list definition of `numbering.xml`. */
export interface NumberingLevel {
  /** `w:numFmt`: `decimal`, `chineseCounting`, `bullet` … */
  format: string
  /** `w:lvlText`: `第%1章`, `%1.%2` … */
  pattern: string
  start: number
  /** All numbers of this level in plain figures (`w:isLgl`). */
  isLegal: boolean
  /** The 1-based level whose step starts this one anew; 0 for never; undefined for any level above. */
  restartAfter?: number
}

export interface NumberingTable {
  /** List (`w:numId`) → the definition whose counters it shares, and starts that it sets itself. */
  lists: Map<string, { definition: string; starts: Map<number, number> }>
  definitions: Map<string, Map<number, NumberingLevel>>
}

/** A paragraph's number. */
export interface ParagraphNumber {
  /** As Word shows it: `第一章`, `1.2`; a bullet has none. */
  text: string
  isBullet: boolean
  /** Whether it is a plain list `1.` `2.` that the editor can number by itself. */
  isPlain: boolean
  value: number
  level: number
}

export interface Numberer {
  /** Counts a paragraph of a list; undefined when the document does not define the list. To be called in the order of the document. */
  next: (list: string, level: number) => ParagraphNumber | undefined
}

const PLAIN = /^%\d[.．、]?$/

/** Counts the paragraphs of a document's lists as Word does. */
export function createNumberer(table: NumberingTable): Numberer {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const shown = (levels: Map<number, NumberingLevel>, counts: (number | undefined)[], own: NumberingLevel) =>
    own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const definition = levels.get(index)
      const value = counts[index] ?? definition?.start ?? 1
      return formatNumeral(value, own.isLegal ? 'decimal' : (definition?.format ?? 'decimal'))
    })

  return {
    next: (list, level) => {
      const entry = table.lists.get(list)
      const levels = entry && table.definitions.get(entry.definition)
      const own = levels?.get(level)
      if (!entry || !levels || !own) return undefined
      const counts = counters.get(entry.definition) ?? []
      counters.set(entry.definition, counts)
      const override = entry.starts.get(level)
      const key = `${list}/${level}`
      const current = counts[level]
      const isFirst = current === undefined || (override !== undefined && !begun.has(key))
      const value = isFirst ? (override ?? own.start) : current + 1
      begun.add(key)
      counts[level] = value
      for (let deeper = level + 1; deeper < 9; deeper += 1) {
        const after = levels.get(deeper)?.restartAfter
        if (after === undefined || (after !== 0 && level < after)) counts[deeper] = undefined
      }
      const isBullet = own.format === 'bullet'
      const text = isBullet ? '' : shown(levels, counts, own).trim()
      return { text, isBullet, isPlain: own.format === 'decimal' && PLAIN.test(own.pattern), value, level }
    },
  }
}
