import type { JSONSchema4 } from 'json-schema'

const typesOf = ({ type }: JSONSchema4) => [type ?? []].flat()
const isNumber = (schema: JSONSchema4) => typesOf(schema).includes('number')
/** The same schema for an id, `null` allowed where it was. */
const asId = (schema: JSONSchema4): JSONSchema4 => ({ ...schema, type: [...typesOf(schema), 'string'] })
const namesDocument = (schema: JSONSchema4) => typeof schema.$ref === 'string'

/** A relation is written as “id or document”. */
function widenAlternatives(alternatives: JSONSchema4[] | undefined): JSONSchema4[] | undefined {
  if (!alternatives) return undefined
  const isRelation = alternatives.some(namesDocument) && alternatives.some(isNumber)
  return alternatives.map((schema) => (isRelation && isNumber(schema) ? asId(schema) : widen(schema)))
}

function widen(schema: JSONSchema4): JSONSchema4 {
  const { properties, items, oneOf, anyOf } = schema
  const wider: JSONSchema4 = { ...schema }
  if (properties)
    wider.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        (name === 'id' || name === 'defaultIDType') && isNumber(property) ? asId(property) : widen(property),
      ]),
    )
  if (items) wider.items = Array.isArray(items) ? items.map(widen) : widen(items)
  const [one, any] = [widenAlternatives(oneOf), widenAlternatives(anyOf)]
  if (one) wider.oneOf = one
  if (any) wider.anyOf = any
  return wider
}

/**
 * Ids are numbers on SQLite and strings on MongoDB. The generated types say so, whichever database they were
 * generated with, so that no code counts on one of them.
 */
export function widenIds({ jsonSchema }: { jsonSchema: JSONSchema4 }): JSONSchema4 {
  const definitions = Object.fromEntries(
    Object.entries(jsonSchema.definitions ?? {}).map(([name, schema]) => [name, widen(schema)]),
  )
  return { ...widen(jsonSchema), definitions }
}
