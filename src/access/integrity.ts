import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'
import { misshapenIn, type Named, relationsIn, storeDates, wellFormedId } from './values'

/** What is sent for a document is an object; Payload would stumble over anything else. */
export const refuseNoDocument: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return
  const { data }: { data?: unknown } = args
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return
  const isEnglish = req.i18n.language === 'en'
  throw new APIError(
    isEnglish ? 'The body is no document.' : '提交的内容不是一份完整的数据，请检查格式。',
    400,
    null,
    true,
  )
}

const keyOf = (relationTo: string, id: unknown) => `${relationTo}/${String(id)}`

/** Those of the documents named that exist, as keys; one query for each collection. */
async function findExisting(req: PayloadRequest, named: Named[]): Promise<Set<string>> {
  const wanted = new Map<string, Id[]>()
  for (const { relationTo, value } of named) {
    const id = wellFormedId(value, req.payload.db.defaultIDType)
    if (id !== undefined) wanted.set(relationTo, [...(wanted.get(relationTo) ?? []), id])
  }
  const existing = new Set<string>()
  const isCollection = (slug: string): slug is CollectionSlug => slug in req.payload.collections
  for (const [collection, ids] of wanted) {
    if (!isCollection(collection)) continue
    const { docs } = await req.payload.db.find<{ id: Id }>({
      collection,
      pagination: false,
      req,
      select: {},
      where: { id: { in: ids } },
    })
    for (const { id } of docs) existing.add(keyOf(collection, id))
  }
  return existing
}

const labelOf = ({ label, name }: Named['field'], language: string): string => {
  const text =
    typeof label === 'object' && label !== null ? Object.entries(label).find(([key]) => key === language)?.[1] : label
  return typeof text === 'string' ? text : name
}

function refuse(
  req: PayloadRequest,
  collection: string,
  fields: Pick<Named, 'field' | 'path'>[],
  text: Bilingual,
): never {
  const isEnglish = req.i18n.language === 'en'
  const message = isEnglish ? text.en : text.zh
  const errors = fields.map(({ field, path }) => ({ path, label: labelOf(field, isEnglish ? 'en' : 'zh'), message }))
  throw new ValidationError({ collection, errors, req }, req.t)
}

/** One form for every date, by whichever door it comes. */
export const normaliseDates: CollectionBeforeValidateHook = ({ collection, data }) => {
  if (data) storeDates(collection.flattenedFields, data)
  return data
}

/** A text is a text. */
export const refuseMisshapen: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const wrong = data ? misshapenIn(collection.flattenedFields, data) : []
  if (wrong.length > 0) refuse(req, collection.slug, wrong, label('此处须填写文字。', 'Enter a text here.'))
  return data
}

/**
 * Every relation names a document that is there. SQLite would answer a stranger with a server error, MongoDB would
 * keep it. Relations that a document already has are not looked at again.
 */
export const refuseStrayRelations: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const fields = collection.flattenedFields
  const idText = ({ relationTo, value }: Named) => keyOf(relationTo, wellFormedId(value, req.payload.db.defaultIDType))
  const known = new Set(originalDoc ? relationsIn(fields, originalDoc).map(idText) : [])
  const added = relationsIn(fields, data).filter((named) => !known.has(idText(named)))
  if (added.length === 0) return data
  const existing = await findExisting(req, added)
  const strays = added.filter((named) => !existing.has(idText(named)))
  if (strays.length === 0) return data
  const text = label('所选内容不存在或已被删除，请重新选择。', 'What was chosen does not exist; choose again.')
  refuse(req, collection.slug, strays, text)
}
