import type { DueKind } from '../model'
import { acknowledgements } from './acknowledgements'
import { certificates } from './certificates'
import { corrections } from './corrections'
import { drills } from './drills'
import { filings } from './filing'
import { ratings } from './ratings'
import type { Source } from './read'
import { reviews } from './review'
import { supplies } from './supplies'
import { training } from './training'

/** Where each kind comes from. What has a date and is not here yet needs a kind in the model and a line here. */
export const sources: Record<DueKind, Source> = {
  review: reviews,
  filing: filings,
  drill: drills,
  correction: corrections,
  certificate: certificates,
  rating: ratings,
  supplies,
  acknowledgement: acknowledgements,
  training,
}
