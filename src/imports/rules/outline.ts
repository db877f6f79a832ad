import type { DocxBlock } from '@/transfer/model/docx'

/** What stands under one heading. */
export interface OutlineNode {
  key: string
  title: string
  blocks: DocxBlock[]
  children: OutlineNode[]
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/**
 * The document as a tree of its headings; what stands before the first one is the root's.
 * @param keepsNumbers whether numbers typed in front of headings are part of their titles
 */
export function outlineOf(blocks: DocxBlock[], keepsNumbers = false): OutlineNode {
  const root: OutlineNode = { key: 'n0', title: '', blocks: [], children: [] }
  const open: OutlineNode[] = [root]
  let count = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block)
      continue
    }
    count += 1
    const node: OutlineNode = {
      key: `n${count}`,
      title: keepsNumbers ? (block.typed ?? block.title) : block.title,
      blocks: [],
      children: [],
    }
    if (block.html) node.blocks.push({ kind: 'text', html: block.html, text: '' })
    open.length = Math.max(1, Math.min(open.length, block.level))
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  return root
}

/** Every node below one, itself not counted. */
export const descendants = (node: OutlineNode): OutlineNode[] =>
  node.children.flatMap((child) => [child, ...descendants(child)])

export const isEmptyNode = (node: OutlineNode): boolean =>
  node.children.length === 0 &&
  node.blocks.every((block) => block.kind === 'text' && block.text.trim() === '' && !block.html)

/** A title that stands in the text. */
export const boldLine = (title: string): DocxBlock => ({
  kind: 'text',
  html: `<p><strong>${escaped(title)}</strong></p>`,
  text: title,
})

/** The text of a node with everything below it: deeper headings than the editor has become bold lines. */
export function foldedBlocks(node: OutlineNode): DocxBlock[] {
  return [
    ...node.blocks,
    ...node.children.flatMap((child): DocxBlock[] => [boldLine(child.title), ...foldedBlocks(child)]),
  ]
}
