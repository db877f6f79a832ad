import type { DocxBlock, DocxPicture } from '../../model/docx'
import { textOf } from './elements'

const CAPTION = /^(图|照片|示意图|附图)\s*[\d一二三四五六七八九十]*[-—.．、:：\d]*\s*\S/

const wordsOf = (block: DocxBlock | undefined) => (block?.kind === 'text' ? textOf(block.html).trim() : '')

/** A caption as it stands next to a picture: below it, or above. */
function captionNear(blocks: DocxBlock[], index: number): string {
  const near = [wordsOf(blocks[index + 1]), wordsOf(blocks[index]), wordsOf(blocks[index - 1])]
  return near.find((text) => text.length <= 60 && CAPTION.test(text)) ?? ''
}

/** Gives pictures without a description the words of their caption. Word's own names (`图片 1`) describe nothing. */
export function captionAlts(blocks: DocxBlock[], pictures: DocxPicture[]): DocxPicture[] {
  const captions = new Map<number, string>()
  for (const [index, block] of blocks.entries())
    for (const [, picture] of block.html.matchAll(/<img data-picture="(\d+)"/g))
      captions.set(Number(picture), captionNear(blocks, index))
  return pictures.map(({ path, alt }, index) => ({
    path,
    alt: /^(图片|picture|image|img)?[\s_-]*\d*(\.\w{3,4})?$/i.test(alt) ? (captions.get(index) ?? '') : alt,
  }))
}
