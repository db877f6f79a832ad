import type { Id } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { targetsIn } from './lexical'
import type { Shape } from './shape'
import { listOf, relatedOf } from './values'

function mentionsIn(shapes: Shape[], doc: Record<string, unknown>): { relationTo: string; id: Id }[] {
  return shapes.flatMap((shape) => {
    const value = doc[shape.name]
    if (shape.kind === 'relation') return relatedOf(shape, value)
    if (shape.kind === 'richText') return targetsIn(value)
    if (shape.kind === 'list' || shape.kind === 'group')
      return listOf(value)
        .filter(isRecord)
        .flatMap((row) => mentionsIn(shape.fields, row))
    return []
  })
}

/** Which documents two versions name, by collection: those whose names the difference shows. */
export function mentionsOf(shapes: Shape[], docs: (object | null)[]): Map<string, Id[]> {
  const found = new Map<string, Map<string, Id>>()
  for (const { relationTo, id } of docs.flatMap((doc) => (doc ? mentionsIn(shapes, { ...doc }) : []))) {
    const ids = found.get(relationTo) ?? new Map<string, Id>()
    found.set(relationTo, ids.set(String(id), id))
  }
  return new Map([...found].map(([relationTo, ids]) => [relationTo, [...ids.values()]]))
}
