import type { CollectionBeforeValidateHook } from 'payload'
import { type PlanType, planTypes } from '../model'
import { chaptersOf } from '../rules/sections'

const isPlanType = (value: unknown): value is PlanType => typeof value === 'string' && Object.hasOwn(planTypes, value)

/** A new plan that brings no chapters starts with those of its kind (GB/T 29639-2020), still without text. */
export const startWithChapters: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || !data || !isPlanType(data.planType)) return data
  if (Array.isArray(data.sections) && data.sections.length > 0) return data
  return { ...data, sections: chaptersOf(data.planType) }
}
