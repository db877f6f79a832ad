import { firstYearDrills } from './firstYear'
import { secondYearDrills } from './secondYear'

export { evaluationOf, injectsOf } from './record'
export { timelines } from './timelines'
export type { DrillSeed } from './types'

/** All drills, the earliest first. */
export const drills = [...firstYearDrills, ...secondYearDrills]
