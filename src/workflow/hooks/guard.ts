import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionBeforeOperationHook } from 'payload'
import { refusal, type say } from '@/config/say'
import { idsOf, sameId } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import { isControlledSlug, isState } from '../model'
import { stateAfter } from '../rules/transitions'
import { importsReleased, isTrashing, markTrashing, runningStep } from '../token'
import { inheritAuthors, inheritedAuthors } from './inherit'

const publishRefusal = (req: Parameters<typeof say>[0]) =>
  refusal(
    req,
    '不能直接发布：须先保存草稿，再点「提交审核」，由另一人审核通过后发布。紧急情况由系统管理员使用「紧急发布」并写明原因。',
    'Documents are released by review: save a draft and submit it. In an emergency an administrator releases it with a reason.',
    403,
  )

/**
 * Sends every write from outside to a draft: whatever door it comes by, what readers see stays until a release.
 * Publishing and unpublishing are refused here, so that nobody believes it was done.
 */
export const routeToDraft: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (!isControlledSlug(collection.slug)) return args
  // Several mutations of one GraphQL request share this context; what a hook reads on the way is none of them.
  if (operation !== 'read') markTrashing(req, undefined)
  if (operation === 'restoreVersion') {
    const isDraft = 'draft' in args && args.draft === true
    await inheritAuthors(req, collection.slug, { version: 'id' in args ? args.id : undefined })
    if (isDraft) return args
    throw refusal(
      req,
      '旧版本只能恢复为草稿：请选择「恢复为草稿」，修改后提交审核。',
      'An older version comes back as a draft only. Choose “restore as draft” and submit it for review.',
      403,
    )
  }
  if ((operation !== 'create' && operation !== 'update') || !('data' in args) || !isRecord(args.data)) return args
  const data: Record<string, unknown> = { ...args.data }
  const id = 'id' in args ? args.id : undefined
  if (importsReleased(req) || (id !== undefined && runningStep(req, collection.slug, id) !== undefined)) return args
  if (data._status === 'published') throw publishRefusal(req)
  req.context.isRestoringVersion = false
  await inheritAuthors(req, collection.slug, { original: 'duplicateFromID' in args ? args.duplicateFromID : undefined })
  if (markTrashing(req, operation === 'update' ? data : undefined))
    return Object.assign(args, { data: { deletedAt: data.deletedAt }, draft: false })
  delete data.deletedAt
  if (operation === 'update' && data._status === 'draft' && Object.keys(data).length === 1)
    throw refusal(
      req,
      '不能直接取消发布：请使用「申请废止」，审核通过后废止。',
      'Documents are not unpublished. Ask for their retirement instead.',
      403,
    )
  const flags = { publishAllLocales: undefined, unpublishAllLocales: undefined }
  return Object.assign(args, { data: { ...data, _status: 'draft' }, draft: true }, flags)
}

/** What a document under control never takes from a caller. */
const kept = ['versionLabel', 'releasedAt', 'releaseNote', 'isEmergencyRelease', 'retiredAt', 'retireReason'] as const

const blank = Object.fromEntries(kept.map((name) => [name, null]))

/** Names the state of every write: the running action's, or that of an edited draft. */
export const keepState: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (!isControlledSlug(collection.slug)) return data
  if (importsReleased(req)) return asImported(data, originalDoc)
  const next = operation === 'update' ? runningStep(req, collection.slug, originalDoc?.id) : undefined
  if (next !== undefined) return { ...data, state: next }
  const isSetAside = isTrashing(req) || req.context.isRestoringVersion === true
  if (data._status === 'published' && !isSetAside) throw publishRefusal(req)
  const author = req.user ? [req.user.id] : []
  const writers = [...idsOf(originalDoc?.draftEditors), ...inheritedAuthors(req), ...author]
  const draftEditors = writers.filter((id, index) => writers.findIndex((other) => sameId(other, id)) === index)
  if (operation === 'create') return { ...data, ...blank, state: 'draft', _status: 'draft', draftEditors }
  if (isTrashing(req)) refuseTrashOfReleased(req, originalDoc)
  const state = isState(originalDoc.state) ? originalDoc.state : 'draft'
  return {
    ...data,
    // Nothing becomes readable on its way out of the trash.
    _status: 'draft',
    ...Object.fromEntries(kept.map((name) => [name, originalDoc[name] ?? null])),
    state: stateAfter(state, 'edit') ?? 'draft',
    draftEditors,
  }
}

function asImported(data: Record<string, unknown>, originalDoc: Record<string, unknown> | undefined) {
  if (data._status !== 'published') return { ...data, state: data.state ?? 'draft', versionLabel: null }
  return {
    ...data,
    state: data.state === 'retired' ? 'retired' : 'released',
    versionLabel: data.versionLabel || originalDoc?.versionLabel || '1.0',
    releasedAt: data.releasedAt ?? originalDoc?.releasedAt ?? data.effectiveDate ?? new Date().toISOString(),
    draftEditors: [],
  }
}

function refuseTrashOfReleased(req: Parameters<typeof say>[0], doc: { releasedAt?: unknown }) {
  if (!doc.releasedAt) return
  throw refusal(
    req,
    '已发布过的文件不能删除：请使用「申请废止」。废止后不再列出，仍可按链接查阅。',
    'A document that was released cannot be deleted. Ask for its retirement: it leaves the lists and stays readable by its link.',
    403,
  )
}

/** What bound people once stays on record. */
export const keepReleased: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!isControlledSlug(collection.slug)) return
  const doc = await req.payload.findByID({
    collection: collection.slug,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
    select: { releasedAt: true },
    trash: true,
  })
  if (doc) refuseTrashOfReleased(req, doc)
}
