import { type Id, idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'
import type { BlockKind, NameOf } from './types'

export interface Cell {
  text: string
  isHeader: boolean
}

/** One paragraph, heading, list item or table of a rich text. */
export interface Block {
  kind: BlockKind
  text: string
  /** All that readers see beside the words: sizes, bold, indents. Compared, never shown. */
  look: string
  /** Where the links lead. */
  links: string
  rows: Cell[][]
}

type Node = Record<string, unknown>

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isRecord) : [])

/** The document that a node shows or links to. */
function targetOf(node: Node): { relationTo: string; id: Id } | undefined {
  const fields = isRecord(node.fields) ? node.fields : {}
  const link = isRecord(fields.doc) ? fields.doc : node
  const id = idOf(link.value)
  return typeof link.relationTo === 'string' && id !== undefined ? { relationTo: link.relationTo, id } : undefined
}

/** The documents that a rich text links to or shows. */
export function targetsIn(content: unknown): { relationTo: string; id: Id }[] {
  if (!isRecord(content)) return []
  const own = targetOf(content)
  const nodes = isRecord(content.root) ? [content.root] : childrenOf(content)
  return [...(own ? [own] : []), ...nodes.flatMap(targetsIn)]
}

function textOf(node: Node, nameOf: NameOf): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  const children = childrenOf(node)
  if (children.length > 0) return children.map((child) => textOf(child, nameOf)).join(isBlock(children[0]) ? '\n' : '')
  const target = targetOf(node)
  return target ? `［${nameOf(target.relationTo, target.id)}］` : ''
}

const isBlock = (node: Node | undefined): boolean =>
  ['paragraph', 'heading', 'list', 'listitem', 'quote', 'table'].includes(String(node?.type))

/** How a node looks beside its words; the default alignment is written in several ways. */
const lookOf = (node: Node): string =>
  [node.tag, node.format, node.style, node.indent, node.listType, node.checked]
    .map((part) => (part === 'left' || part === 'start' ? '' : part || ''))
    .join()

const runsOf = (node: Node, around = ''): { look: string; length: number }[] => {
  const look = `${around}/${lookOf(node)}`
  if (typeof node.text === 'string') return [{ look, length: node.text.length }]
  const inner = childrenOf(node).flatMap((child) => runsOf(child, look))
  return inner.length > 0 ? inner : [{ look, length: 0 }]
}

/** Formats with the lengths of their runs, so that bold moved by a word shows; how the editor cut a run does not. */
function looksOf(node: Node): string {
  const runs: { look: string; length: number }[] = []
  for (const run of runsOf(node)) {
    const last = runs.at(-1)
    if (last?.look === run.look) last.length += run.length
    else runs.push({ ...run })
  }
  return runs.map(({ look, length }) => `${look}:${length}`).join(';')
}

function linksOf(node: Node): string {
  const fields = isRecord(node.fields) ? node.fields : {}
  const target = targetOf(node)
  const own = target ? `${target.relationTo}/${target.id}` : typeof fields.url === 'string' ? fields.url : ''
  return [own, ...childrenOf(node).map(linksOf)].filter(Boolean).join(' ')
}

const blockOf = (kind: BlockKind, node: Node, text: string, look = looksOf(node)): Block => ({
  kind,
  text,
  look,
  links: linksOf(node),
  rows: [],
})

/** Each item of a list is a block; lists inside lists follow their item. */
function itemsOf(list: Node, nameOf: NameOf, depth = 0): Block[] {
  return childrenOf(list).flatMap((item) => {
    const inner = childrenOf(item).filter(({ type }) => type === 'list')
    const own = { ...item, children: childrenOf(item).filter(({ type }) => type !== 'list') }
    const text = textOf(own, nameOf)
    const look = `${depth}${String(list.listType)}${looksOf(own)}`
    return [
      ...(text ? [blockOf('item', own, text, look)] : []),
      ...inner.flatMap((below) => itemsOf(below, nameOf, depth + 1)),
    ]
  })
}

/** Cells of a row; one that spans columns is followed by empty ones, so that columns stay under each other. */
function cellsOf(row: Node, nameOf: NameOf): Cell[] {
  return childrenOf(row).flatMap((cell) => {
    const span = typeof cell.colSpan === 'number' ? Math.min(Math.max(cell.colSpan, 1), 50) : 1
    const first = { text: textOf(cell, nameOf), isHeader: Boolean(cell.headerState) }
    return [first, ...Array.from({ length: span - 1 }, () => ({ text: '', isHeader: first.isHeader }))]
  })
}

const kinds: Record<string, BlockKind> = { paragraph: 'paragraph', heading: 'heading', quote: 'quote' }

/** The blocks of a rich text in reading order; empty paragraphs say nothing and are left out. */
export function blocksOf(content: unknown, nameOf: NameOf): Block[] {
  const root = isRecord(content) && isRecord(content.root) ? content.root : {}
  return childrenOf(root).flatMap((node): Block[] => {
    if (node.type === 'list') return itemsOf(node, nameOf)
    if (node.type === 'table') {
      const rows = childrenOf(node).map((row) => cellsOf(row, nameOf))
      const text = rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
      return [{ ...blockOf('table', node, text), rows }]
    }
    if (node.type === 'horizontalrule') return [blockOf('other', node, '［分隔线］')]
    const text = textOf(node, nameOf)
    return text ? [blockOf(kinds[String(node.type)] ?? 'other', node, text)] : []
  })
}
