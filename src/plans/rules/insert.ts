import type { PlanType } from '../model'
import { planElements } from './elements'
import { locate } from './locate'
import { endOf, type PlanSection } from './outline'

/**
 * Where a missing element belongs: behind what the standard has before it, as far as the plan has that.
 * Undefined for an element of another kind of plan.
 */
export function placeFor(
  sections: readonly PlanSection[],
  planType: PlanType,
  clause: string,
): { index: number; title: string; level: number } | undefined {
  const elements = planElements[planType]
  const element = elements.find((one) => one.clause === clause)
  if (!element) return undefined
  const located = locate(sections, elements)
  const chapter = element.parent ? located.get(element.parent) : undefined
  const level = chapter ? (sections[chapter.index]?.level ?? 1) + 1 : 1
  const before = elements
    .slice(0, elements.indexOf(element))
    .filter(({ parent }) => parent === element.parent)
    .flatMap(({ clause: other }) => located.get(other)?.index ?? [])
  const last = before.at(-1)
  const index =
    last !== undefined ? endOf(sections, last) : chapter ? chapter.index + 1 : element.parent ? sections.length : 0
  return { index, title: element.name, level: Math.min(level, 3) }
}
