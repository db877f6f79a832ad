import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Block, Picture } from '../model/word'

/** Pixels: sharp on paper at the width of the text area; of a file with very many pictures each is smaller. */
const LONGEST_SIDE = { few: 1600, many: 1000 } as const
const MANY = 100
/** How many are unpacked at a time: a photograph takes some ten megabytes while it is. */
const AT_ONCE = 4

/** The addresses of a document's pictures, each once. */
const urlsIn = (blocks: Block[]): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.url] : []))),
]

/** One file of the media folder as Word takes it; undefined for what is missing or no picture. */
async function load(folder: string, url: string, longest: number): Promise<Picture | undefined> {
  const name = path.basename(decodeURIComponent(new URL(url, 'http://site.invalid').pathname))
  try {
    const image = sharp(await readFile(path.join(folder, name))).rotate()
    const { format } = await image.metadata()
    const type = format === 'jpeg' ? 'jpg' : 'png'
    const resized = image.resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
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
  const urls = urlsIn(blocks)
  const longest = urls.length > MANY ? LONGEST_SIDE.many : LONGEST_SIDE.few
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    const batch = urls.slice(from, from + AT_ONCE)
    const loaded = await Promise.all(batch.map((url) => load(folder, url, longest)))
    for (const [index, url] of batch.entries()) {
      const picture = loaded[index]
      if (picture) pictures.set(url, picture)
    }
  }
  return pictures
}
