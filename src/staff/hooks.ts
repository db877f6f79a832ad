import type { CollectionBeforeChangeHook } from 'payload'
import type { Staff } from '@/payload-types'
import { dayOf, storedDay } from '@/shared/calendar'
import { storedMoment } from '@/shared/days'
import { isReassigned } from './rules/assignment'

/**
 * Notes the day on which a person came to his department and posts, unless whoever enters or moves him says another.
 * Somebody entered without any day came with the entry.
 */
export const noteAssignment: CollectionBeforeChangeHook<Staff> = ({ data, operation, originalDoc }) => {
  const today = () => ({ ...data, assignedOn: storedMoment(dayOf(new Date())) })
  if (operation === 'create') return data.hiredOn || data.assignedOn ? data : today()
  if (!originalDoc || !isReassigned(originalDoc, { ...originalDoc, ...data })) return data
  const isSaid = storedDay(data.assignedOn) !== storedDay(originalDoc.assignedOn)
  return isSaid ? data : today()
}
