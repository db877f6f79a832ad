import { isRole, type Role, type Visibility } from '@/access/model'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

export interface FieldShape {
  type: string
  name?: string
  relationTo?: string | string[]
  fields?: FieldShape[]
  tabs?: { name?: string; fields: FieldShape[] }[]
}

/** Files inside a rich text: upload nodes anywhere in its tree. */
function inRichText(node: unknown): Id[] {
  if (Array.isArray(node)) return node.flatMap(inRichText)
  if (!isRecord(node)) return []
  const own = node.type === 'upload' && node.relationTo === 'media' ? idOf(node.value) : undefined
  return [...(own === undefined ? [] : [own]), ...inRichText(node.root ?? node.children ?? [])]
}

function inField(field: FieldShape, data: Record<string, unknown>): Id[] {
  const value = field.name === undefined ? data : data[field.name]
  if (field.type === 'upload') return [...idsOf(value), ...[idOf(value)].filter((id) => id !== undefined)]
  if (field.type === 'richText') return inRichText(value)
  const rows = Array.isArray(value) ? value : [value]
  const nested = field.fields ?? []
  const tabs = (field.tabs ?? []).flatMap((tab) => inField({ type: 'group', ...tab }, isRecord(value) ? value : {}))
  return [...tabs, ...rows.filter(isRecord).flatMap((row) => nested.flatMap((child) => inField(child, row)))]
}

/** Ids of every file that a document uses: upload fields, rows of lists and rich text alike. */
export function usedMedia(fields: FieldShape[], data: Record<string, unknown>): Id[] {
  const found = fields.flatMap((field) => inField(field, data))
  return [...new Map(found.map((id) => [String(id), id])).values()]
}

/** Names of the fields of one kind, rows of lists included: `steps.picture`. */
function pathsOf(fields: FieldShape[], type: string, prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = field.name === undefined ? prefix : `${prefix}${field.name}`
    if (field.type === type) return [path]
    const below = field.name === undefined ? prefix : `${path}.`
    const tabs = (field.tabs ?? []).map((tab) => ({ type: 'group', ...tab }))
    return pathsOf([...(field.fields ?? []), ...tabs], type, below)
  })
}

/** Where files stand in a document: in fields that a database looks through, and in rich texts. */
export const mediaPaths = (fields: FieldShape[]) => ({
  relations: pathsOf(fields, 'upload'),
  texts: pathsOf(fields, 'richText'),
})

interface MediaUpdate {
  hasUpload: boolean
  /** `uploadEdits` of the address: a crop, a size, a focal point. */
  edits: unknown
  data: Record<string, unknown>
  stored: { filename?: unknown; focalX?: unknown; focalY?: unknown }
}

/** Whether an update of a file writes its content anew, or names another one. */
export function rewritesFile({ hasUpload, edits, data, stored }: MediaUpdate): boolean {
  if (hasUpload) return true
  const { crop, heightInPixels, widthInPixels, focalPoint } = isRecord(edits) ? edits : {}
  if (crop || heightInPixels || widthInPixels) return true
  // Payload draws the file again unless the form names the same point.
  const isSamePoint =
    isRecord(focalPoint) &&
    typeof focalPoint.x === 'number' &&
    focalPoint.x === data.focalX &&
    focalPoint.y === data.focalY
  if (focalPoint && !isSamePoint) return true
  return (['filename', 'focalX', 'focalY'] as const).some(
    (name) => data[name] !== undefined && data[name] !== null && data[name] !== stored[name],
  )
}

export interface Audience {
  visibility: Visibility
  audienceRoles: Role[]
  audienceDepartments: Id[]
}

/** Nobody but administrators and the file's own department. */
export const closed: Audience = { visibility: 'restricted', audienceRoles: [], audienceDepartments: [] }
/**
 * Who may open the files of a document as it is stored: its readers; before it is published nobody beyond its
 * department; for a record about a person only HR (and the person, by the file's `person`).
 */
export function audienceOf(doc: Record<string, unknown>): Audience {
  if (!('visibility' in doc))
    return 'staff' in doc ? { ...closed, audienceRoles: ['hr'] } : { ...closed, visibility: 'internal' }
  if (doc._status !== 'published' || doc.deletedAt) return closed
  if (doc.visibility === 'public' || doc.visibility === 'internal') return { ...closed, visibility: doc.visibility }
  return {
    visibility: 'restricted',
    audienceRoles: Array.isArray(doc.audienceRoles) ? doc.audienceRoles.filter(isRole) : [],
    audienceDepartments: idsOf(doc.audienceDepartments),
  }
}

/** Who may open a file that several documents use: whoever may read one of them. */
export function widest(audiences: Audience[]): Audience {
  for (const visibility of ['public', 'internal'] as const)
    if (audiences.some((audience) => audience.visibility === visibility)) return { ...closed, visibility }
  const departments = audiences.flatMap((audience) => audience.audienceDepartments)
  return {
    visibility: 'restricted',
    audienceRoles: [...new Set(audiences.flatMap((audience) => audience.audienceRoles))],
    audienceDepartments: [...new Map(departments.map((id) => [String(id), id])).values()],
  }
}
