import { writeFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { cardPicture, storedPicture } from '@/media/model'
import type { Id } from '@/shared/ids'
import { label } from '@/shared/label'
import type { Archive } from '@/transfer/docx/archive'
import { type DocxPicture, DocxRefusal, limits } from '@/transfer/model/docx'
import { type EncodedPicture, pictureFile, type StoredPicture } from './files'
import type { ImportNote } from './model'

/** Larger pictures are made smaller: nobody reads them larger, and storing them takes the longer. Pixels. */
const WIDEST = 1600
/** A picture of more pixels than this is a trap, or a poster. */
const MAX_PIXELS = 60_000_000

const DRAWN = /\.(emf|wmf|emz|wmz|svg|pict|eps)$/i

type Forms = Pick<StoredPicture, 'full' | 'card'>

interface Taken {
  forms?: Forms
  /** Why it could not be taken. */
  problem?: string
}

async function keep(id: Id, file: string, picture: Sharp): Promise<EncodedPicture> {
  const { data, info } = await picture
    .toFormat(storedPicture.format, storedPicture.options)
    .toBuffer({ resolveWithObject: true })
  await writeFile(pictureFile(id, file), data, { mode: 0o600 })
  return { file, width: info.width, height: info.height, bytes: info.size }
}

/** Both forms that are stored, encoded now: the confirmation, which holds the database, has only to write rows. */
async function encode(id: Id, bytes: Buffer, order: number): Promise<Forms> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
  const { width, withoutEnlargement } = cardPicture
  const full = await keep(id, `picture-${order}.webp`, picture)
  const smaller = sharp(pictureFile(id, full.file)).resize({ width, withoutEnlargement })
  return { full, card: await keep(id, `picture-${order}-card.webp`, smaller) }
}

async function takeOut(archive: Archive, path: string, id: Id, order: number): Promise<Taken> {
  if (DRAWN.test(path))
    return { problem: `矢量格式（${path.replace(/^.*\./, '').toUpperCase()}）浏览器不能显示，请截图后插入` }
  try {
    const bytes = await archive.read(path, limits.picture)
    if (!bytes) return { problem: '文件中缺少这张图片' }
    return { forms: await encode(id, bytes, order) }
  } catch (error) {
    return { problem: error instanceof DocxRefusal ? '图片超过 20 MB' : '图片已损坏或格式不支持' }
  }
}

/**
 * Takes the pictures out of the manual into the folder of the import, as WebP; a picture that stands in several places
 * is taken once. What cannot be shown is noted with its place.
 */
export async function takePictures(
  archive: Archive,
  id: Id,
  wanted: { index: number; place: string; picture: DocxPicture }[],
  onProgress: (done: number) => Promise<void>,
): Promise<{ pictures: StoredPicture[]; notes: ImportNote[] }> {
  const byPath = new Map<string, Taken>()
  const pictures: StoredPicture[] = []
  const notes: ImportNote[] = []
  for (const [order, { index, place, picture }] of wanted.entries()) {
    const taken = byPath.get(picture.path) ?? (await takeOut(archive, picture.path, id, order))
    byPath.set(picture.path, taken)
    if (taken.forms) pictures.push({ index, ...taken.forms, alt: picture.alt || `${place || '手册'}插图` })
    else
      notes.push({
        title: label('图片没有导入', 'Picture not imported'),
        place,
        text: [picture.alt, taken.problem].filter(Boolean).join('：'),
      })
    await onProgress((order + 1) / wanted.length)
  }
  return { pictures, notes }
}
