import JSZip from 'jszip'

/** Small hand-written Word files: what an office's manual contains, down to the element. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

export const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

interface RunOptions {
  bold?: boolean
  points?: number
}
export const run = (text: string, { bold, points }: RunOptions = {}) =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${points ? `<w:sz w:val="${points * 2}"/>` : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

interface ParagraphOptions extends RunOptions {
  style?: string
  outline?: number
  centred?: boolean
  list?: [id: number, level: number]
}
/** @param content words, or runs written out */
export function paragraph(content: string, options: ParagraphOptions = {}): string {
  const { style, outline, centred, list } = options
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
    centred ? '<w:jc w:val="center"/>' : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content, options)}</w:p>`
}

export const heading = (level: number, text: string) => paragraph(text, { style: `Heading${level}` })

export const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`
export const table = (rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => (text.startsWith('<w:tc>') ? text : cell(text))).join('')}</w:tr>`).join('')}</w:tbl>`

export const picture = (relation: string, description = '') =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="图片 1" descr="${escaped(description)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** A text box in both forms that Word writes. */
export const textBox = (...paragraphs: string[]) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs.join('')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

export const inserted = (content: string) =>
  `<w:ins w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z">${content}</w:ins>`
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`
export const footnote = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`

const STYLES = [
  ...[1, 2, 3, 4].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="预案标题"/><w:basedOn w:val="Heading1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
]

const level = (index: number, format: string, pattern: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
/** 1: 第一章 / 1.1 · 2: bullets · 3: 1. 2. 3. · 4: （1） */
const LISTS = [
  level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2').replace('<w:numFmt', '<w:isLgl/><w:numFmt'),
  level(0, 'bullet', '●'),
  level(0, 'decimal', '%1.'),
  level(0, 'decimal', '（%1）'),
]

export interface DocxParts {
  body: string[]
  footnotes?: Record<number, string>
  comments?: string[]
  /** Pictures by relation id. */
  media?: Record<string, { name: string; data: Buffer }>
  /** Other parts by name. */
  parts?: Record<string, string | Buffer>
  mainType?: string
}

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A .docx of these parts. */
export async function makeDocx({ body, footnotes = {}, comments = [], media = {}, parts = {}, mainType }: DocxParts) {
  const zip = new JSZip()
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType ?? DOCUMENT}"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  const relations = Object.entries(media).map(
    ([id, { name }]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  )
  zip.file('word/document.xml', root('document', `<w:body>${body.join('')}<w:sectPr/></w:body>`))
  zip.file('word/styles.xml', root('styles', STYLES.join('')))
  const lists = LISTS.map((levels, index) => `<w:abstractNum w:abstractNumId="${index + 1}">${levels}</w:abstractNum>`)
  const uses = LISTS.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`)
  zip.file('word/numbering.xml', root('numbering', lists.join('') + uses.join('')))
  const notes = Object.entries(footnotes).map(
    ([id, text]) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`,
  )
  zip.file('word/footnotes.xml', root('footnotes', notes.join('')))
  if (comments.length > 0)
    zip.file(
      'word/comments.xml',
      root('comments', comments.map((text, id) => `<w:comment w:id="${id}">${paragraph(text)}</w:comment>`).join('')),
    )
  for (const { name, data } of Object.values(media)) zip.file(`word/media/${name}`, data)
  for (const [name, data] of Object.entries(parts)) zip.file(name, data)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}
