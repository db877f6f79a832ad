/**
 * A small builder of the editor's JSON from light marks: `## ` heading, `- ` bullet, `1. ` numbered, `| a | b |` table
 * (first row is its head), other lines are paragraphs.
 */

export interface RichTextNode {
  type: string
  version: number
  [property: string]: unknown
}

export interface RichText {
  root: {
    type: string
    children: RichTextNode[]
    direction: 'ltr'
    format: ''
    indent: number
    version: number
  }
  [property: string]: unknown
}

type BlockKind = 'heading' | 'bullet' | 'number' | 'table' | 'paragraph'

interface Line {
  kind: BlockKind
  text: string
}

const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

const text = (value: string): RichTextNode => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

const paragraph = (value: string): RichTextNode => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text(value)],
})

const heading = (value: string): RichTextNode => ({ ...block, type: 'heading', tag: 'h3', children: [text(value)] })

const list = (items: readonly string[], isNumbered: boolean): RichTextNode => ({
  ...block,
  type: 'list',
  listType: isNumbered ? 'number' : 'bullet',
  tag: isNumbered ? 'ol' : 'ul',
  start: 1,
  children: items.map((value, index) => ({ ...block, type: 'listitem', value: index + 1, children: [text(value)] })),
})

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

const table = (rows: readonly string[]): RichTextNode => ({
  ...block,
  type: 'table',
  children: rows.map((row, index) => ({
    ...block,
    type: 'tablerow',
    children: cellsOf(row).map((cell) => ({
      ...block,
      type: 'tablecell',
      colSpan: 1,
      rowSpan: 1,
      headerState: index === 0 ? 1 : 0,
      children: [paragraph(cell)],
    })),
  })),
})

const readLine = (line: string): Line => {
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) }
  if (line.startsWith('- ')) return { kind: 'bullet', text: line.slice(2) }
  if (/^\d+\. /.test(line)) return { kind: 'number', text: line.replace(/^\d+\. /, '') }
  if (line.startsWith('|')) return { kind: 'table', text: line }
  return { kind: 'paragraph', text: line }
}

const render = (kind: BlockKind, texts: readonly string[]): RichTextNode[] => {
  if (kind === 'bullet' || kind === 'number') return [list(texts, kind === 'number')]
  if (kind === 'table') return [table(texts)]
  return texts.map(kind === 'heading' ? heading : paragraph)
}

/** Turns marked-up text into the editor's JSON; lines of one kind that follow each other make one list or table. */
export const richText = (markup: string): RichText => {
  const lines = markup
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readLine)
  const groups: { kind: BlockKind; texts: string[] }[] = []
  for (const { kind, text: value } of lines) {
    const last = groups.at(-1)
    if (last && last.kind === kind) last.texts.push(value)
    else groups.push({ kind, texts: [value] })
  }
  return { root: { ...block, type: 'root', children: groups.flatMap(({ kind, texts }) => render(kind, texts)) } }
}
