import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionSlug,
  type FieldHook,
  type GlobalAfterChangeHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { hasRole, mayCreateIn, ownDepartments } from '@/access/accessFor'
import { isInsideNext } from '@/config/env'
import { idOf } from '@/shared/ids'
import { slugify } from '@/shared/slug'
import { publicPaths } from './paths'
import { revalidatePaths } from './revalidate'
import { nextFree } from './rules'

/** Whether a value of a unique field is taken, documents in the trash included: a number is never given twice. */
async function isTaken(
  { req, collection, self }: { req: PayloadRequest; collection: CollectionSlug; self?: unknown },
  field: 'slug' | 'code',
  value: string,
) {
  const own = idOf(self)
  const { totalDocs } = await req.payload.count({
    collection,
    overrideAccess: true,
    req,
    trash: true,
    where: { and: [{ [field]: { equals: value } }, ...(own === undefined ? [] : [{ id: { not_equals: own } }])] },
  })
  return totalDocs > 0
}

/**
 * A typed value that nobody else has. The database watches over what readers see only; a draft that takes another
 * document's address would be found out when it is released.
 */
async function free(
  place: { req: PayloadRequest; collection: CollectionSlug; self?: unknown },
  field: 'slug' | 'code',
  value: string,
): Promise<string> {
  if (!(await isTaken(place, field, value))) return value
  const { req, collection } = place
  const errors = [{ path: field, message: req.t('error:valueMustBeUnique') }]
  throw new ValidationError({ collection, errors, req }, req.t)
}

/** Leaves a unique field out: of the empty text or `null`, given twice, the database would say that it is taken. */
function nothing(siblingData: Record<string, unknown>, name: string | undefined): undefined {
  if (name !== undefined) delete siblingData[name]
}

/** A copy gets its own address and number. Payload keeps what a hook returns as `undefined`, so it is `null`. */
export const forgetOnCopy: FieldHook = () => null

/** Whose department a new document is when nobody says: its author's first one; administrators choose. */
export const ownDepartment = ({ req }: { req: PayloadRequest }) =>
  hasRole(req, 'admin') ? undefined : ownDepartments(req)[0]

/** A copy stays with its original's department where its maker may create, otherwise it becomes his own department's. */
export const copyWithinReach: FieldHook = async ({ collection, req, value }) =>
  !collection || !req.user || (await mayCreateIn(collection.slug, req, value))
    ? value
    : (ownDepartments(req)[0] ?? null)

/** An older version brings its text back, not the department that it once belonged to. */
export const stayOnRestore: FieldHook = ({ originalDoc, req, value }) =>
  req.context.isRestoringVersion === true ? originalDoc?.department : value

/** Makes the address from the title when none was typed; a taken one gets the next free number behind it. */
export const proposeSlug: FieldHook = async ({ value, data, originalDoc, collection, field, req, siblingData }) => {
  const typed = typeof value === 'string' ? slugify(value) : ''
  const title: unknown = data?.title ?? originalDoc?.title
  const wanted = typed || (typeof title === 'string' ? slugify(title) : '')
  if (!wanted || !collection) return nothing(siblingData, field.name)
  if (wanted === originalDoc?.slug) return wanted
  if (typed) return free({ req, collection: collection.slug, self: originalDoc?.id }, 'slug', typed)
  return nextFree(
    (n) => (n === 1 ? wanted : `${wanted}-${n}`),
    (slug) => isTaken({ req, collection: collection.slug, self: originalDoc?.id }, 'slug', slug),
  )
}

async function codePrefix(req: PayloadRequest, department: unknown, series: string): Promise<string> {
  const settings = await req.payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: true,
    req,
    select: { codePrefix: true },
  })
  const id = idOf(department)
  const owner =
    id === undefined
      ? null
      : await req.payload.findByID({
          collection: 'departments',
          id,
          depth: 0,
          disableErrors: true,
          overrideAccess: true,
          req,
          select: { code: true },
        })
  return [settings.codePrefix || 'HQ', owner?.code, series].filter(Boolean).join('-')
}

/** Gives a new document the next number of its department and series when none was typed. */
export const proposeCode =
  (series: string): FieldHook =>
  async ({ value, data, originalDoc, collection, req }) => {
    const typed = typeof value === 'string' ? value.trim().toUpperCase() : ''
    if (typed && (typed === originalDoc?.code || !collection)) return typed
    if (typed && collection) return free({ req, collection: collection.slug, self: originalDoc?.id }, 'code', typed)
    if (originalDoc?.code) return originalDoc.code
    if (!collection) return undefined
    const prefix = await codePrefix(req, data?.department ?? originalDoc?.department, series)
    const { totalDocs } = await req.payload.count({
      collection: collection.slug,
      overrideAccess: true,
      req,
      trash: true,
      where: { code: { like: `${prefix}-` } },
    })
    const codeOf = (n: number) => `${prefix}-${String(n).padStart(3, '0')}`
    return nextFree(codeOf, (code) => isTaken({ req, collection: collection.slug }, 'code', code), totalDocs + 1)
  }

const isSilent = (req: PayloadRequest) => !isInsideNext() || req.context.seeding === true

/** After a change readers may see: the pages showing the document, before and after, are made anew. */
export const revalidateAfterChange: CollectionAfterChangeHook = ({ collection, doc, previousDoc, req }) => {
  if (isSilent(req)) return
  const wasOrIsReadable = doc._status !== 'draft' || previousDoc?._status === 'published'
  if (!wasOrIsReadable) return
  revalidatePaths([
    ...publicPaths(collection.slug, doc),
    ...(previousDoc?.id ? publicPaths(collection.slug, previousDoc) : []),
  ])
}

export const revalidateAfterDelete: CollectionAfterDeleteHook = ({ collection, doc, req }) => {
  if (!isSilent(req)) revalidatePaths(publicPaths(collection.slug, doc))
}

export const revalidateGlobal: GlobalAfterChangeHook = ({ doc, global, req }) => {
  if (!isSilent(req)) revalidatePaths(publicPaths(global.slug, doc))
}
