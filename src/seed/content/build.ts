import type { LevelSeed, PromiseSeed, SectionSeed, SopStepSeed, StarItemSeed, SupplySeed } from './types'

/** One measurable promise of a standard. */
export const promise = (
  name: string,
  comparison: PromiseSeed['comparison'],
  value: number,
  unit: string,
  measurement: string,
): PromiseSeed => ({ name, comparison, value, unit, measurement })

/** One step of a procedure; the warning is what hurts people when it is forgotten. */
export const step = (
  title: string,
  detail: string,
  extra: Pick<SopStepSeed, 'warning' | 'minutes' | 'picture'> = {},
): SopStepSeed => ({ title, detail, ...extra })

/** A chapter of a plan: level 1 is an element of GB/T 29639-2020, level 2 its parts. */
export const section = (title: string, level: SectionSeed['level'], body: string): SectionSeed => ({
  title,
  level,
  body: body.trim(),
})

/** One response level; tasks are given one per line. */
export const level = (
  name: LevelSeed['level'],
  trigger: string,
  commander: string,
  tasks: readonly string[],
  changes: { raise: string; lower: string; end: string },
): LevelSeed => ({ level: name, trigger, commander, tasks: tasks.join('\n'), ...changes })

/** One item of a star standard with the remarks inspectors usually make about it. */
export const item = (
  name: string,
  points: number,
  requirement: string,
  shortfalls: readonly string[],
  flags: Pick<StarItemSeed, 'isVeto' | 'photoOnFail'> = {},
): StarItemSeed => ({ name, points, requirement, shortfalls, ...flags })

/** One row of a plan's list of supplies, in the column order of the standard. */
export const supply = <Person extends string>(
  name: string,
  model: string,
  performance: string,
  amount: readonly [number, string],
  place: string,
  conditions: string,
  renewal: string,
  keeper: Person,
  checkDueOn: SupplySeed['checkDueOn'],
): SupplySeed<Person> => ({
  name,
  model,
  performance,
  quantity: amount[0],
  unit: amount[1],
  place,
  conditions,
  renewal,
  keeper,
  checkDueOn,
})
