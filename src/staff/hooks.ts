import type { CollectionBeforeChangeHook } from 'payload'
import type { Staff } from '@/payload-types'
import { dayOf, storedDay } from '@/shared/calendar'
import { storedMoment } from '@/shared/days'
import { isReassigned } from './rules/assignment'

/** Notes the day on which a person came to his department and posts, unless whoever moves him says another. */
export const noteAssignment: CollectionBeforeChangeHook<Staff> = ({ data, operation, originalDoc }) => {
  if (operation !== 'update' || !originalDoc || !isReassigned(originalDoc, { ...originalDoc, ...data })) return data
  const isSaid = storedDay(data.assignedOn) !== storedDay(originalDoc.assignedOn)
  return isSaid ? data : { ...data, assignedOn: storedMoment(dayOf(new Date())) }
}
