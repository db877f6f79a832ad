import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  Document,
  DocumentGridType,
  FileChild,
  Footer,
  Header,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  NumberFormat,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { toBuffer } from 'qrcode'
import type { Picture, WordDocument } from '../model/word'
import { type Contents, contentsIn, frontLine, smallText } from './blocks'
import { BodyText, withBodyText } from './body'
import { LINE, page, size } from './page'
import { numbering, styles } from './styles'

/** Twips of the text area: 156 mm. */
const TEXT_WIDTH = 8845
/** Pixels: a code of 15 mm, which phones still read from paper. */
const CODE = 57
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const borderless = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

/** What stands above every page: title and version, and the code that says whether it still holds. */
function headerOf(doc: WordDocument, code: Buffer | null): Header {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, children })
  const version = doc.version ? `${doc.version} 版` : ''
  const mark = code
    ? new ImageRun({
        type: 'png',
        data: code,
        transformation: { width: CODE, height: CODE },
        altText: { name: '有效性', title: '有效性', description: `扫码查看本版是否有效：${doc.validityUrl}` },
      })
    : smallText('')
  return new Header({
    children: [
      new Table({
        width: { size: TEXT_WIDTH, type: WidthType.DXA },
        columnWidths: [TEXT_WIDTH - 1000, 1000],
        layout: TableLayoutType.FIXED,
        borders: borderless,
        rows: [
          new TableRow({
            children: [
              cell(
                [
                  new Paragraph({
                    children: [
                      ...(doc.isDraft ? [smallText('草稿（未经审核）　', true)] : []),
                      smallText([doc.title, doc.code, version].filter(Boolean).join('　')),
                    ],
                  }),
                ],
                TEXT_WIDTH - 1000,
              ),
              cell([new Paragraph({ alignment: AlignmentType.END, children: [mark] })], 1000),
            ],
          }),
        ],
      }),
    ],
  })
}

/** 四号 figures between dashes: on odd pages at the right, on even ones at the left, one character in (7.5). */
const footerOf = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.END : AlignmentType.START,
        indent: side === 'odd' ? { right: 280 } : { left: 280 },
        children: [new TextRun({ size: size.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

function coverOf(doc: WordDocument): FrontBlock[] {
  return [
    ...(doc.isDraft ? [frontLine('草　稿', 'CoverLine', 600)] : []),
    frontLine(doc.title, 'CoverTitle', doc.isDraft ? 1800 : 3000),
    ...(doc.version ? [frontLine(`${doc.version} 版`, 'CoverLine', 600)] : []),
    ...doc.cover.map(([term, value], index) => frontLine(`${term}：${value}`, 'CoverLine', index === 0 ? 2400 : 0)),
    frontLine(doc.issuer, 'CoverLine', 1200),
  ]
}

function approvalOf({ signatures }: WordDocument): FrontBlock[] {
  const text = (words: string, isHead = false) =>
    new Paragraph({
      style: 'TableText',
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: words, bold: isHead })],
    })
  const widths = [0.18, 0.24, 0.32, 0.26].map((share) => Math.round(share * TEXT_WIDTH))
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      height: { value: 700, rule: 'atLeast' },
      children: cells.map(
        (words, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [text(words, isHead)],
          }),
      ),
    })
  return [
    new Paragraph({ style: 'FrontTitle', pageBreakBefore: true, children: [new TextRun('审批页')] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        row(['环节', '姓名', '签字', '日期'], true),
        ...signatures.map(({ role, name, date }) => row([role, name, '', date], false)),
      ],
    }),
  ]
}

/**
 * The contents: each line a link with a field that names the page of its heading, so that whoever opens the file works
 * the numbers out; nobody has to guess where a page ends.
 */
function contentsOf(contents: Contents[]): FileChild[] {
  return [
    new Paragraph({ style: 'FrontTitle', pageBreakBefore: true, children: [new TextRun('目　录')] }),
    ...contents.map(
      ({ text, level, bookmark }) =>
        new Paragraph({
          style: `TOC${level}`,
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
          children: [
            new InternalHyperlink({ anchor: bookmark, children: [new TextRun(text)] }),
            new TextRun({ children: [new Tab()] }),
            new PageReference(bookmark, { hyperlink: true }),
          ],
        }),
    ),
  ]
}

/**
 * Cover and approval page as Word marks a cover page of its own: whoever reads the file again knows that they are no
 * chapter.
 */
class FrontMatter extends FileChild {
  constructor(children: FrontBlock[]) {
    super('w:sdt')
    const value = (name: string, text: string) =>
      new BuilderElement({ name, attributes: { value: { key: 'w:val', value: text } } })
    const gallery = new BuilderElement({
      name: 'w:docPartObj',
      children: [value('w:docPartGallery', 'Cover Pages'), new BuilderElement({ name: 'w:docPartUnique' })],
    })
    this.addChildElement(new BuilderElement({ name: 'w:sdtPr', children: [gallery] }))
    this.addChildElement(new BuilderElement({ name: 'w:sdtContent', children }))
  }
}
type FrontBlock = Paragraph | Table

const gridOf = { linePitch: LINE, type: DocumentGridType.LINES }

/**
 * Writes a document as a Word file on the page of GB/T 9704-2012: cover, approval page, contents, text.
 * @param pictures those of its blocks, by their address in the site
 */
export async function renderWord(doc: WordDocument, pictures: Map<string, Picture>): Promise<Buffer> {
  const body = new BodyText()
  const code =
    doc.validityUrl === null
      ? null
      : await toBuffer(doc.validityUrl, { errorCorrectionLevel: 'M', margin: 1, width: CODE * 4 })
  const contents = contentsIn(doc.blocks).filter(({ level }) => level <= doc.contentsDepth)
  const header = headerOf(doc, code)
  const file = new Document({
    title: doc.title,
    creator: doc.issuer,
    description: [doc.code, doc.version].filter(Boolean).join(' '),
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    // Word asks once whether it may work out the page numbers of the contents.
    features: { updateFields: true },
    sections: [
      {
        properties: { page, grid: gridOf },
        headers: { default: header, even: header },
        children: [new FrontMatter([...coverOf(doc), ...approvalOf(doc)]), ...contentsOf(contents)],
      },
      {
        properties: { page: { ...page, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } }, grid: gridOf },
        headers: { default: header, even: header },
        footers: { default: footerOf('odd'), even: footerOf('even') },
        children: [body],
      },
    ],
  })
  await body.fill(file, doc.blocks, { pictures, headings: 0, lists: 0 })
  return withBodyText(await Packer.toBuffer(file))
}
