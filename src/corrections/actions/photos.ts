import type { PayloadRequest } from 'payload'
import { mayEdit } from '@/access/mayEdit'
import { refusal } from '@/config/say'
import { MAX_FILE_BYTES } from '@/media/model'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import { MAX_PHOTOS, photoType } from '../rules/photos'

export interface Photo {
  name: string
  data: Buffer
}

const megabytes = MAX_FILE_BYTES / 1024 / 1024

/** @throws APIError 400, 413 naming the file and the remedy */
export function checkPhotos(req: PayloadRequest, photos: Photo[]): void {
  if (photos.length > MAX_PHOTOS)
    throw refusal(req, `一次最多上传 ${MAX_PHOTOS} 张照片，请分次上传。`, `At most ${MAX_PHOTOS} photos at once.`)
  for (const { name, data } of photos) {
    if (data.length > MAX_FILE_BYTES)
      throw refusal(
        req,
        `照片「${name}」超过 ${megabytes} MB，请压缩后再上传。`,
        `“${name}” is larger than ${megabytes} MB.`,
      )
    if (!photoType(name, data))
      throw refusal(req, `「${name}」不是 JPG、PNG、WebP 照片，请另选。`, `“${name}” is no picture (JPG, PNG, WebP).`)
  }
}

/**
 * Keeps pictures of a fix, in the caller's transaction, for whoever may change the corrective action: its owner needs no
 * right to upload anything else. @returns all its evidence @throws APIError 403, 404
 */
export async function addPhotos(req: PayloadRequest, id: Id, photos: Photo[]): Promise<Id[]> {
  const found = await req.payload.findByID({
    collection: 'corrective-actions',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!found) throw refusal(req, '没有找到这个整改项。', 'There is no such corrective action.', 404)
  const isOwner = idOf(req.user?.staff) !== undefined && sameId(found.owner, req.user?.staff)
  if (!isOwner && !(await mayEdit(req, 'corrective-actions', found.department)))
    throw refusal(
      req,
      '只有责任人和所属部门的编辑可以上传整改照片。',
      'Only its owner and the department’s editors add photos.',
      403,
    )
  const evidence = idsOf(found.evidence)
  for (const { name, data } of photos) {
    const { id: file } = await req.payload.create({
      collection: 'media',
      data: {
        alt: `整改照片：${found.title}`.slice(0, 200),
        // Whoever reads the corrective action sees its evidence; and nobody attaches what he may not open.
        visibility: 'internal',
        department: idOf(found.department) ?? null,
      },
      file: { name, data, size: data.length, mimetype: photoType(name, data) ?? '' },
      depth: 0,
      overrideAccess: true,
      req,
    })
    evidence.push(file)
  }
  return evidence
}
