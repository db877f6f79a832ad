import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
  type Where,
} from 'payload'
import { ownDepartments } from '@/access/accessFor'
import { refusal } from '@/config/say'
import { isAccepted } from '@/shared/fileKinds'
import type { Id } from '@/shared/ids'
import { type Bilingual, label } from '@/shared/label'
import { isRecord } from '@/shared/record'
import { importsReleased } from '@/workflow/token'
import { findForeignFile, isSharing, refreshFiles } from './actions'
import { acceptedNames } from './model'
import { findBound, titleFor } from './queries'
import { rewritesFile } from './rules'

function refuse(
  req: PayloadRequest,
  { collection, path }: { collection: string; path: string },
  text: Bilingual,
): never {
  const [fileLabel, message] = req.i18n.language === 'en' ? ['File', text.en] : ['文件', text.zh]
  throw new ValidationError({ collection, errors: [{ path, label: fileLabel, message }], req }, req.t)
}

/**
 * Looks into the file itself, whatever it is called. Without a file nothing is created: Payload would otherwise
 * fetch one from an address named in the data.
 */
export const checkUpload: CollectionBeforeOperationHook = ({ operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return
  if (!req.file && operation === 'create' && overrideAccess !== true)
    refuse(req, { collection: 'media', path: 'file' }, label('请选择要上传的文件。', 'Choose a file to upload.'))
  if (!req.file || isAccepted(req.file.name, req.file.data)) return
  refuse(
    req,
    { collection: 'media', path: 'file' },
    label(
      `不能上传此文件：内容须为${acceptedNames}，且扩展名与内容一致。请换一个文件，或另存为上述格式。`,
      'Not accepted: only pictures (JPG, PNG, WebP), PDF, Word (.docx) and Excel (.xlsx), named accordingly.',
    ),
  )
}

/** A file without a department belongs to the uploader's first one, so that its editors keep it in hand. */
export const inheritDepartment: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && !data.department ? { ...data, department: ownDepartments(req)[0] } : data

/** Who may open an attached file is decided by the documents that use it, not by whoever edits the file. */
export const keepAudience: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!originalDoc?.documents?.length || isSharing(req)) return data
  if (data.visibility !== undefined && data.visibility !== originalDoc.visibility)
    refuse(
      req,
      { collection: 'media', path: 'visibility' },
      label(
        '此文件已用于文件或记录，可见范围由它们决定，请到那里修改。',
        'This file is in use; the documents that use it decide who may open it.',
      ),
    )
  const { visibility, audienceRoles, audienceDepartments } = originalDoc
  return { ...data, visibility, audienceRoles, audienceDepartments }
}

/** Nobody shows the public a file that he cannot open himself by attaching it to a document of his own. */
export const refuseForeignFiles: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const path = data ? await findForeignFile(req, collection.slug, data, originalDoc) : undefined
  if (path !== undefined)
    refuse(
      req,
      { collection: collection.slug, path },
      label(
        '所选文件不存在，或您无权使用，请重新选择或上传。',
        'A chosen file does not exist or is not yours to use; choose another or upload it.',
      ),
    )
  return data
}

/** Keeps the readers of a document's files the same as the readers of the document. */
export const shareAudience: CollectionAfterChangeHook = async ({ collection, doc, operation, previousDoc, req }) => {
  const before = operation === 'update' ? previousDoc : undefined
  await refreshFiles(req, { slug: collection.slug, id: doc.id, now: doc, ...(before ? { before } : {}) })
  return doc
}

export const releaseFiles: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await refreshFiles(req, { slug: collection.slug, id: doc.id, before: doc })
}

/** What was released is kept to the letter, and what is being reviewed is what the reviewer sees: files included. */
async function refuseBound(req: PayloadRequest, files: Id[]): Promise<void> {
  const bound = await findBound(req, files)
  if (!bound) return
  const title = await titleFor(req, bound)
  throw refusal(
    req,
    `这个文件已随${title === undefined ? '另一份文件' : `《${title}》`}发布（或正在审核），不能替换或删除。请上传新文件，在草稿中换上后提交审核。`,
    `This file was released with ${title === undefined ? 'another document' : `“${title}”`} (or is being reviewed with it): it can be neither replaced nor deleted. Upload a new file, put it into a draft and submit that for review.`,
    403,
  )
}

interface Target {
  collection: SanitizedCollectionConfig
  /** Of one document. */
  id: unknown
  /** Of several. */
  where: Where | undefined
  isTrusted: boolean
}

/** The files that an update is about, as far as the signed-in person may change them: others learn nothing here. */
async function findTargets(req: PayloadRequest, data: object, { collection, id, where, isTrusted }: Target) {
  const single: Where | undefined =
    typeof id === 'string' || typeof id === 'number' ? { id: { equals: id } } : undefined
  const wanted = single ?? where
  const allowed = isTrusted || (await collection.access.update({ req, data }))
  if (!wanted || allowed === false) return []
  // Conditions on what the person may not see are refused as in any search.
  if (!isTrusted && !single) await req.payload.count({ collection: 'media', overrideAccess: false, req, where: wanted })
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { filename: true, focalX: true, focalY: true },
    where: { and: [wanted, ...(allowed === true ? [] : [allowed])] },
  })
  return docs
}

/** A reviewed document keeps its files. Asked before the operation: Payload removes the old file before other hooks. */
export const keepContent: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || importsReleased(req) || !('data' in args) || !isRecord(args.data)) return
  const { data } = args
  const update = { hasUpload: Boolean(req.file), edits: req.query?.uploadEdits, data }
  if (!rewritesFile({ ...update, stored: {} })) return
  const targets = await findTargets(req, data, {
    collection,
    id: 'id' in args ? args.id : undefined,
    where: 'where' in args ? args.where : undefined,
    isTrusted: overrideAccess === true,
  })
  const rewritten = targets.filter((stored) => rewritesFile({ ...update, stored }))
  await refuseBound(
    req,
    rewritten.map(({ id }) => id),
  )
}

export const keepFile: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!importsReleased(req)) await refuseBound(req, [id])
}
