import type { RawBlock } from '../../model/docx'

/** A line of a table of contents: words, leaders or a tab, a page number. */
const LINE = /^.{1,80}?(?:[.．…·。]{3,}|\t| {3,})\s*[-—]?\s*\d{1,4}\s*[-—]?$/

const HEAD = /^目\s*[录次]$/

const textIn = (block: RawBlock | undefined) => (block?.kind === 'paragraph' ? block.facts.text.trim() : '')

/** Leaves out a table of contents: automatic ones by their style, typed ones by their look. */
export function dropContents(blocks: RawBlock[]): { blocks: RawBlock[]; dropped: string[] } {
  const isLine = blocks.map(
    (block) => block.kind === 'paragraph' && (block.facts.isContents || LINE.test(block.facts.text.trim())),
  )
  const isDropped = blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return false
    if (HEAD.test(textIn(block))) return true
    if (block.facts.isContents) return true
    // One line alone may be a row of dots to write on.
    return isLine[index] === true && (isLine[index - 1] === true || isLine[index + 1] === true)
  })
  return {
    blocks: blocks.filter((_, index) => !isDropped[index]),
    dropped: blocks.filter((block, index) => isDropped[index] && !HEAD.test(textIn(block))).map(textIn),
  }
}
