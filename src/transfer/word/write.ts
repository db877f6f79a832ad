import type { Payload } from 'payload'
import type { WordDocument } from '../model/word'
import { loadPictures } from './pictures'
import { renderWord } from './render'

/** Writes a document with the pictures that it shows, from among the stored files. */
export async function writeWord(payload: Payload, doc: WordDocument): Promise<Buffer> {
  const { staticDir } = payload.collections.media.config.upload
  return renderWord(doc, await loadPictures(staticDir ?? '', doc.blocks))
}
