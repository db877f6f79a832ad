import type { PlanElement } from './elements'
import type { Finding } from './findings'
import type { Located } from './locate'
import { outOfOrder, type PlanSection, placeOf } from './outline'

/** Form and make-up of a plan: cover, contents with page numbers, lines. GB/T 29639-2020, annex C (informative). */
export const FORM_CLAUSE = '附录C'

const neighbours = (elements: readonly PlanElement[], index: number): string => {
  const [before, after] = [elements[index - 1], elements[index + 1]]
  return [before ? `在「${before.name}」之后` : '', after ? `在「${after.name}」之前` : ''].filter(Boolean).join('、')
}

/** Elements of one chapter that do not stand where the standard has them; in its order. */
function displaced(
  sections: readonly PlanSection[],
  elements: readonly PlanElement[],
  located: ReadonlyMap<string, Located>,
): Finding[] {
  const here = elements.filter(({ clause }) => located.has(clause))
  const wrong = outOfOrder(
    here.map(({ clause }) => located.get(clause)?.index ?? 0),
    true,
  )
  return wrong.flatMap((position): Finding[] => {
    const element = here[position]
    const index = element ? located.get(element.clause)?.index : undefined
    const section = index === undefined ? undefined : sections[index]
    if (!element || index === undefined || !section) return []
    return [
      {
        element: element.name,
        clause: element.clause,
        state: 'out-of-order',
        severity: 'info',
        message: `「${element.name}」的次序与标准不同：标准中它${neighbours(here, position)}。`,
        at: placeOf(section, index),
      },
    ]
  })
}

/** The order of the chapters among themselves, and of the parts within each chapter. */
export function checkOrder(
  sections: readonly PlanSection[],
  elements: readonly PlanElement[],
  located: ReadonlyMap<string, Located>,
): Finding[] {
  const chapters = [undefined, ...new Set(elements.flatMap(({ parent }) => (parent ? [parent] : [])))]
  return chapters.flatMap((chapter) =>
    displaced(
      sections,
      elements.filter(({ parent }) => parent === chapter),
      located,
    ),
  )
}

const words = { page: { name: '页码', unit: '页' }, line: { name: '行号', unit: '行' } } as const

/** Page or line numbers that fall back from one heading to the next. */
export function checkNumbers(sections: readonly PlanSection[], by: 'page' | 'line'): Finding[] {
  const { name, unit } = words[by]
  const numbered = sections.flatMap((section, index) => {
    const value = section[by]
    return typeof value === 'number' ? [{ section, index, value }] : []
  })
  const values = numbered.map(({ value }) => value)
  return outOfOrder(values, true).flatMap((position): Finding[] => {
    const one = numbered[position]
    if (!one) return []
    return [
      {
        element: name,
        clause: FORM_CLAUSE,
        state: 'out-of-order',
        severity: 'info',
        message: `「${one.section.title.slice(0, 60)}」在第 ${one.value} ${unit}，与前后标题的${name}次序不符：请核对${name}或目录。`,
        at: placeOf(one.section, one.index),
      },
    ]
  })
}
