import type { Id } from '../../../src/shared/ids'
import { slugify } from '../../../src/shared/slug'

/** One more document made after one that the seed wrote. */
export interface Copy {
  source: Id
  /** 1 for the first copy of everything, 2 for the second … */
  copy: number
  /** How much older than its source. */
  minutes: number
}

export interface Standard {
  id: Id
  title: string
  code: string
}

export interface StandardCopy extends Copy {
  title: string
  slug: string
  code: string
}

const NUMBERED = /^(.*-)(\d+)$/
/** Between one copy and the next older one: 10,000 of them go back three years. */
const MINUTES_APART = 157

const numberOf = (code: string) => Number(NUMBERED.exec(code)?.[2] ?? 0)
const prefixOf = (code: string) => NUMBERED.exec(code)?.[1] ?? `${code}-`

/** The highest running number of each department. */
const highestNumbers = (standards: readonly Standard[]): Map<string, number> => {
  const highest = new Map<string, number>()
  for (const { code } of standards)
    highest.set(prefixOf(code), Math.max(highest.get(prefixOf(code)) ?? 0, numberOf(code), 1))
  return highest
}

/** Copies of the standards, numbered on within each department, until there are `wanted` standards in all. */
export const planStandards = (standards: readonly Standard[], wanted: number): StandardCopy[] => {
  const highest = highestNumbers(standards)
  const count = Math.max(0, wanted - standards.length)
  return Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / standards.length) + 1
    const source = standards[index % standards.length]
    if (!source) throw new Error('the seed wrote no standards')
    const { id, title, code } = source
    const prefix = prefixOf(code)
    const number = numberOf(code) + copy * (highest.get(prefix) ?? 1)
    const name = `${title}（第 ${copy + 1} 片区）`
    return {
      source: id,
      copy,
      minutes: (index + 1) * MINUTES_APART,
      title: name,
      slug: slugify(name),
      code: `${prefix}${String(number).padStart(3, '0')}`,
    }
  })
}

export interface Person {
  id: Id
  employeeNo: string
}

export interface PersonCopy extends Copy {
  employeeNo: string
}

/** One more workforce for every so many copies of the sessions: people then have some sixty records each. */
const SESSIONS_PER_WORKFORCE = 12

export const workforcesFor = (sessionCopies: number): number => Math.floor(sessionCopies / SESSIONS_PER_WORKFORCE)

/** Which workforce attended a copy of the sessions; 0 is the seed's. */
export const workforceOf = (copy: number, workforces: number): number => copy % (workforces + 1)

export const planPeople = (people: readonly Person[], workforces: number): PersonCopy[] =>
  Array.from({ length: workforces }, (_, index) => index + 1).flatMap((copy) =>
    people.map(({ id, employeeNo }) => ({ source: id, copy, minutes: 0, employeeNo: `${employeeNo}-${copy}` })),
  )

export interface Session {
  id: Id
  title: string
}

export interface SessionCopy extends Copy {
  title: string
}

const WEEK_MINUTES = 7 * 24 * 60
/** Sessions are spread over three years. */
const WEEKS = 156

export const planSessions = (sessions: readonly Session[], copies: number): SessionCopy[] =>
  Array.from({ length: copies }, (_, index) => index + 1).flatMap((copy) =>
    sessions.map(({ id, title }) => ({
      source: id,
      copy,
      minutes: ((copy % WEEKS) + 1) * WEEK_MINUTES,
      title: `${title}第 ${copy + 1} 批`,
    })),
  )

const HEX_ID = /^[0-9a-f]{24}$/

/** The id of a copied row of a list: unique, and the same in the document and in its versions. */
export const rowIdOf = (id: string, copy: number): string =>
  HEX_ID.test(id) ? copy.toString(16).padStart(8, '0') + id.slice(8) : `${id}-${copy}`
