import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Block, Picture } from './model'

/** Pixels: sharp on paper at the width of the text area, and no larger than a file that can be mailed. */
const LONGEST_SIDE = 1600

/** The addresses of a document's pictures, each once. */
const urlsIn = (blocks: Block[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.url] : []))),
]

/** One file of the media folder as Word takes it; undefined for what is missing or no picture. */
async function load(folder: string, url: string): Promise<Picture | undefined> {
  const name = path.basename(decodeURIComponent(new URL(url, 'http://site.invalid').pathname))
  try {
    const image = sharp(await readFile(path.join(folder, name))).rotate()
    const { format } = await image.metadata()
    const type = format === 'jpeg' ? 'jpg' : 'png'
    const resized = image.resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    const { data, info } = await (type === 'jpg' ? resized.jpeg({ quality: 82 }) : resized.png()).toBuffer({
      resolveWithObject: true,
    })
    return { data, type, width: info.width, height: info.height }
  } catch {
    // A picture that is gone must not keep the text from being printed: its caption says what stood there.
    return undefined
  }
}

/**
 * The pictures of a document, from the folder in which uploads lie. Only addresses that the reader was shown may be
 * among them: whether he may open the files has been decided where the document was read.
 */
export async function loadPictures(folder: string, blocks: Block[]): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const url of urlsIn(blocks)) {
    const picture = await load(folder, url)
    if (picture) pictures.set(url, picture)
  }
  return pictures
}
