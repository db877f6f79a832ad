import { isRecord } from '@/shared/record'
import { type Block, type HeadingDepth, headingLevels, type Inline, type ListBlock, type ListItem } from '../model/word'

type Node = Record<string, unknown>

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isRecord) : [])

/** Bits of a text node's format, as Lexical stores them. */
const BOLD = 1
const ITALIC = 2
const STRIKE = 4
const UNDERLINE = 8

function textRun(node: Node, href: string | undefined): Inline {
  const format = typeof node.format === 'number' ? node.format : 0
  return {
    text: String(node.text),
    ...(format & BOLD ? { isBold: true } : {}),
    ...(format & ITALIC ? { isItalic: true } : {}),
    ...(format & STRIKE ? { isStruck: true } : {}),
    ...(format & UNDERLINE ? { isUnderlined: true } : {}),
    ...(href ? { href } : {}),
  }
}

const hrefOf = (node: Node): string | undefined => {
  const fields = isRecord(node.fields) ? node.fields : {}
  return typeof fields.url === 'string' && /^(https?:|mailto:|tel:)/.test(fields.url) ? fields.url : undefined
}

/** The words of a paragraph; a link inside the site stays as its words. */
function inlinesOf(node: Node, href?: string): Inline[] {
  if (typeof node.text === 'string') return node.text === '' ? [] : [textRun(node, href)]
  if (node.type === 'linebreak') return [{ text: '\n' }]
  if (node.type === 'tab') return [{ text: '\t' }]
  const own = node.type === 'link' || node.type === 'autolink' ? (hrefOf(node) ?? href) : href
  return childrenOf(node).flatMap((child) => inlinesOf(child, own))
}

function listOf(node: Node): ListBlock {
  const items: ListItem[] = []
  for (const child of childrenOf(node)) {
    const below = childrenOf(child).filter(({ type }) => type === 'list')
    const own = { ...child, children: childrenOf(child).filter(({ type }) => type !== 'list') }
    const inlines = inlinesOf(own)
    const last = items.at(-1)
    // Lexical keeps an inner list in an item of its own, after the one it belongs to.
    if (inlines.length === 0 && last) last.below.push(...below.map(listOf))
    else items.push({ inlines, below: below.map(listOf) })
  }
  return { kind: 'list', isOrdered: node.listType === 'number', items }
}

/** Paragraphs of a cell on lines of their own. */
function cellOf(cell: Node): Inline[] {
  return childrenOf(cell).flatMap((part, index) => [...(index > 0 ? [{ text: '\n' }] : []), ...inlinesOf(part)])
}

function tableOf(node: Node): Block {
  const rows = childrenOf(node).map(childrenOf)
  const isHead = (row: Node[]) => row.length > 0 && row.every(({ headerState }) => Boolean(headerState))
  const [first, ...others] = rows
  const header = first && isHead(first) ? first.map((cell) => textOf(cellOf(cell))) : []
  return { kind: 'table', header, rows: (header.length > 0 ? others : rows).map((row) => row.map(cellOf)) }
}

/** The bare words of a paragraph. */
export const textOf = (inlines: Inline[]): string => inlines.map(({ text }) => text).join('')

/** A depth that headings have. */
export const headingDepth = (level: number): HeadingDepth =>
  headingLevels[Math.min(Math.max(level, 1), headingLevels.length) - 1] ?? 1

function headingOf(node: Node, under: number): Block[] {
  const text = textOf(inlinesOf(node)).trim()
  const own = Number(/^h([1-6])$/.exec(String(node.tag))?.[1] ?? 3)
  // The editor offers h1 to h6; below a chapter its highest one follows the chapter.
  return text ? [{ kind: 'heading', level: headingDepth(under + Math.max(own - 1, 1)), text }] : []
}

/**
 * The blocks of a rich text, in reading order; what cannot stand in a Word file is left out.
 * @param under level of the heading above it, 0 for none
 */
export function fromLexical(content: unknown, under: number): Block[] {
  const root = isRecord(content) && isRecord(content.root) ? content.root : {}
  return childrenOf(root).flatMap((node): Block[] => {
    if (node.type === 'heading') return headingOf(node, under)
    if (node.type === 'list') return [listOf(node)]
    if (node.type === 'table') return [tableOf(node)]
    if (node.type === 'upload') {
      const file = isRecord(node.value) ? node.value : {}
      return typeof file.url === 'string' && String(file.mimeType ?? 'image/').startsWith('image/')
        ? [{ kind: 'picture', url: file.url, alt: String(file.alt ?? '') }]
        : []
    }
    const inlines = inlinesOf(node)
    return inlines.length > 0
      ? [{ kind: 'paragraph', inlines, ...(node.type === 'quote' ? { isQuote: true } : {}) }]
      : []
  })
}

/** A plain text, each of its lines a paragraph. */
export const paragraphsOf = (text: string | null | undefined): Block[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', inlines: [{ text: line }] }))

/** Rows of plain words as the cells of a table. */
export const cellsOf = (rows: (string | number | null | undefined)[][]): Inline[][][] =>
  rows.map((row) =>
    row.map((cell) => (cell === null || cell === undefined || cell === '' ? [] : [{ text: String(cell) }])),
  )

/** A file that goes with a document. */
export interface WordFile {
  url: string
  title: string
  filename: string
}

/** Files of a document: pictures are shown, others named, for they stay in the site. */
export const fileBlocks = (files: WordFile[]): Block[] =>
  files.map(({ url, title, filename }) =>
    /\.(png|jpe?g|webp|gif|avif)$/i.test(filename)
      ? { kind: 'picture', url, alt: title }
      : { kind: 'paragraph', inlines: [{ text: title === filename ? title : `${title}（${filename}）` }] },
  )
