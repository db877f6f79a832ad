import { cateringStars } from './catering'
import { operationStars } from './operations'
import { premisesStars } from './premises'

/** All star standards; the points of each add up to 100. */
export const starStandards = [...cateringStars, ...premisesStars, ...operationStars]
