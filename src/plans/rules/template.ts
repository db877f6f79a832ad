import { keysOf } from '@/shared/label'
import { isRecord } from '@/shared/record'
import { isPlanType, planTypes } from '../model'
import { saysSomething } from './outline'
import { chaptersOf, plainText } from './sections'

type Chapter = ReturnType<typeof chaptersOf>[number]

/** Whether chapters are those that a kind of plan starts with, in their order, and still without a word of text. */
function isUntouched(sections: unknown[]): boolean {
  const said = sections.filter(isRecord).map(({ title, level, body }) => ({ title, level, body: plainText(body) }))
  return keysOf(planTypes).some((kind) => {
    const template = chaptersOf(kind)
    return (
      template.length === said.length &&
      template.every(({ title, level }, index) => {
        const own = said[index]
        return own !== undefined && own.title === title && own.level === level && !saysSomething(own.body)
      })
    )
  })
}

/**
 * The chapters that a form shows when the kind of plan is chosen: those of the kind in place of none, or of the
 * untouched ones of another kind. Undefined when something was written, renamed, moved or added: that stays.
 */
export function chaptersFor(planType: unknown, sections: unknown): Chapter[] | undefined {
  if (!isPlanType(planType)) return undefined
  const present = Array.isArray(sections) ? sections : []
  return present.length === 0 || isUntouched(present) ? chaptersOf(planType) : undefined
}
