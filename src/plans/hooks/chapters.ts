import type { CollectionBeforeValidateHook } from 'payload'
import { chaptersFor } from '../rules/template'

/** A new plan that brings no chapters starts with those of its kind (GB/T 29639-2020), still without text. */
export const startWithChapters: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || !data || (Array.isArray(data.sections) && data.sections.length > 0)) return data
  const sections = chaptersFor(data.planType, [])
  return sections ? { ...data, sections } : data
}
