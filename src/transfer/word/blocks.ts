import {
  AlignmentType,
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, HeadingDepth, Inline, ListBlock, Picture, TableBlock } from '../model/word'
import { font, LINE, PICTURE, size } from './page'

/** The numbering of ordered and unordered lists; declared once for the whole file. */
export const ORDERED = 'ordered'
export const BULLETS = 'bullets'
const DEEPEST = 3

export interface Contents {
  text: string
  level: HeadingDepth
  bookmark: string
}

const bookmarkOf = (heading: number) => `h${heading}`

/** The headings of a text for its contents, each with the mark that it will have. */
export const contentsIn = (blocks: Block[]): Contents[] =>
  blocks
    .flatMap((block) => (block.kind === 'heading' ? [block] : []))
    .map(({ text, level }, index) => ({ text, level, bookmark: bookmarkOf(index + 1) }))

export interface Rendering {
  /** By the address in the site; one that is missing is left out. */
  pictures: Map<string, Picture>
  /** Headings met so far. */
  headings: number
  /** Each ordered list counts from one: Word wants an instance of the numbering for each. */
  lists: number
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const

function runsOf(inlines: Inline[], look: { bold?: boolean; size?: number } = {}): ParagraphChild[] {
  return inlines.flatMap(({ text, isBold, isItalic, isUnderlined, isStruck, href }) =>
    text.split('\n').map((line, index) => {
      const run = new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...look,
        ...(isBold ? { bold: true } : {}),
        ...(isItalic ? { italics: true } : {}),
        ...(isUnderlined || href ? { underline: {} } : {}),
        ...(isStruck ? { strike: true } : {}),
      })
      return href ? new ExternalHyperlink({ link: href, children: [run] }) : run
    }),
  )
}

function listOf(list: ListBlock, rendering: Rendering, level: number, instance: number): FileChild[] {
  return list.items.flatMap(({ inlines, below }) => [
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: list.isOrdered ? ORDERED : BULLETS, level: Math.min(level, DEEPEST), instance },
      children: runsOf(inlines),
    }),
    ...below.flatMap((inner) => {
      if (inner.isOrdered && !list.isOrdered) rendering.lists += 1
      return listOf(inner, rendering, level + 1, inner.isOrdered === list.isOrdered ? instance : rendering.lists)
    }),
  ])
}

/** Percent of the width for each column. */
function sharesOf({ header, rows, widths }: TableBlock): number[] {
  const count = Math.max(header.length, ...rows.map((row) => row.length), 1)
  const parts = Array.from({ length: count }, (_, index) => widths?.[index] ?? 1)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => (part / whole) * 100)
}

function tableOf(table: TableBlock): FileChild[] {
  const shares = sharesOf(table)
  const cell = (inlines: Inline[], index: number, isHead: boolean) =>
    new TableCell({
      width: { size: shares[index] ?? 1, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: 'TableText',
          ...(isHead ? { alignment: AlignmentType.CENTER } : {}),
          children: runsOf(inlines, isHead ? { bold: true } : {}),
        }),
      ],
    })
  const row = (cells: Inline[][], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      // Readers take the element for what it names, whatever it says.
      ...(isHead ? { tableHeader: true } : {}),
      children: shares.map((_, index) => cell(cells[index] ?? [], index, isHead)),
    })
  const head =
    table.header.length > 0
      ? [
          row(
            table.header.map((text) => [{ text }]),
            true,
          ),
        ]
      : []
  const rows = table.rows.map((cells) => row(cells, false))
  if (head.length + rows.length === 0) return []
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      // Word lays a fixed table out by these, in twips of the text area.
      columnWidths: shares.map((share) => Math.round((share / 100) * 8845)),
      rows: [...head, ...rows],
    }),
    // Two tables that touch would become one.
    new Paragraph({ style: 'TableText', children: [] }),
  ]
}

function pictureOf(url: string, alt: string, { pictures }: Rendering): FileChild[] {
  const picture = pictures.get(url)
  if (!picture) return alt ? [new Paragraph({ style: 'Caption', children: [new TextRun(`［图：${alt}］`)] })] : []
  const scale = Math.min(1, PICTURE.width / picture.width, PICTURE.height / picture.height)
  const image = new ImageRun({
    type: picture.type,
    data: picture.data,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: alt || '图', description: alt, title: alt },
  })
  return [
    new Paragraph({ style: 'Picture', keepNext: Boolean(alt), children: [image] }),
    ...(alt ? [new Paragraph({ style: 'Caption', children: [new TextRun(alt)] })] : []),
  ]
}

const marked = (text: string, id: string, look = {}) => new Bookmark({ id, children: [new TextRun({ text, ...look })] })

/** The title of a plan inside a manual: a heading like any other to Word, on a page of its own to who reads. */
const partTitle = (text: string, bookmark: string, heading: (typeof headings)[HeadingDepth]) =>
  new Paragraph({
    heading,
    pageBreakBefore: true,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { line: 700, lineRule: LineRuleType.AT_LEAST, after: LINE / 2 },
    children: [marked(text, bookmark, { font: font.title, size: size.title })],
  })

/** Turns a block into what Word is made of. */
export function renderBlock(block: Block, rendering: Rendering): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      rendering.headings += 1
      const bookmark = bookmarkOf(rendering.headings)
      return block.isPart
        ? [partTitle(block.text, bookmark, headings[block.level])]
        : [new Paragraph({ heading: headings[block.level], children: [marked(block.text, bookmark)] })]
    }
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text)] })]
    case 'facts':
      return [new Paragraph({ style: 'DocumentFacts', children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [new Paragraph({ style: block.isQuote ? 'Quote' : 'BodyText', children: runsOf(block.inlines) })]
    case 'list':
      rendering.lists += 1
      return listOf(block, rendering, 0, rendering.lists)
    case 'table':
      return tableOf(block)
    case 'picture':
      return pictureOf(block.url, block.alt, rendering)
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })]
  }
}

/** A paragraph of the front pages. */
export const frontLine = (text: string, style: 'CoverTitle' | 'CoverLine' | 'FrontTitle', before = 0): Paragraph =>
  new Paragraph({ style, spacing: { before }, children: [new TextRun(text)] })

export const smallText = (text: string, isStrong = false): TextRun =>
  new TextRun({ text, size: size.table, font: font.text, bold: isStrong })
