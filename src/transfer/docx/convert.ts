import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { Parts } from './parts'
import { escapeText, siblings, textOf } from './rules/elements'
import { childrenOf, nameOf, parseXml, within } from './xml'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`
const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`

const levels = (format: string) =>
  Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')
/** The two lists that the preparation leaves: 1 with bullets, 2 with figures. */
const NUMBERING = `${XML}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="1">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`

const listMap = (kind: 'unordered' | 'ordered', tag: string) =>
  [0, 1, 2, 3, 4].map((depth) => `p:${kind}-list(${depth + 1}) => ${'ul|ol > li > '.repeat(depth)}${tag} > li:fresh`)

/** Only what the preparation leaves has a meaning; styles of the document have done their part before. */
const STYLE_MAP = [...listMap('unordered', 'ul'), ...listMap('ordered', 'ol'), 'p => p:fresh', 'u => u']

/** Links to other places; the preparation has made sure that they are harmless. */
function relationsXml(parts: Parts): string {
  const links = [...parts.relations].filter(([, { isExternal, type }]) => isExternal && type === 'hyperlink')
  const rows = links.map(
    ([id, { target }]) =>
      `<Relationship Id="${escapeText(id)}" Type="${OFFICE}/hyperlink" Target="${escapeText(target)}" TargetMode="External"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`
}

/** A piece of the text as a Word file of its own, so that a document of any length is converted with little memory. */
async function pieceAsDocx(documentXml: string, parts: Parts): Promise<Buffer> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', CONTENT_TYPES)
  zip.file('_rels/.rels', ROOT_RELATIONS)
  zip.file('word/document.xml', `${XML}${documentXml}`)
  zip.file('word/numbering.xml', NUMBERING)
  zip.file('word/_rels/document.xml.rels', relationsXml(parts))
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
}

export interface Converted {
  html: string
  /** What the conversion did not understand: names of elements and symbols. */
  unknown: string[]
}

const UNKNOWN = /^An unrecognised element was ignored: (?:\{[^}]*\})?(.*)$/

/**
 * Converts a prepared piece of the text to HTML.
 * @param documentXml `word/document.xml` with the piece as its body
 */
export async function toHtml(documentXml: string, parts: Parts): Promise<Converted> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: await pieceAsDocx(documentXml, parts) },
    { styleMap: STYLE_MAP, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false },
  )
  const unknown = messages.flatMap(({ message }) => {
    const name = UNKNOWN.exec(message)?.[1]
    if (name !== undefined) return [name]
    return message.includes('w:sym') ? ['w:sym'] : []
  })
  const html = value
    // Places that links inside the document led to, and those links.
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/<a href="#[^"]*">([\s\S]*?)<\/a>/g, '$1')
    .replace(/<a href="(?!https?:|mailto:|tel:)[^"]*"[^>]*>([\s\S]*?)<\/a>/gi, '$1')
    .replace(/<input[^>]*>/g, '☐')
  return { html, unknown }
}

/** The outermost elements of a piece of HTML, with their names. */
export function* outermost(html: string): Generator<{ name: string; html: string }> {
  for (const element of siblings(html)) yield { name: /^<([a-z\d]+)/.exec(element)?.[1] ?? '', html: element }
}

const span = (cell: Element, name: string) => Math.min(100, Math.max(1, Number(cell.getAttribute(name)) || 1))

/** The words of a table, cell by cell, broken lines as lines; a cell merged over several rows stands in each of them. */
export function tableRows(html: string): string[][] {
  const table = parseXml(html.replace(/<br\s*\/?>/g, '\n')).documentElement
  const grid: string[][] = []
  const rows = within(table, 'tr').filter((row) => outerTable(row) === table)
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of childrenOf(row).filter((one) => ['td', 'th'].includes(nameOf(one)))) {
      while (grid[y]?.[x] !== undefined) x += 1
      const words = cellText(cell)
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')]
      for (let down = 0; down < height && y + down < rows.length; down += 1) {
        const line = grid[y + down] ?? []
        grid[y + down] = line
        for (let right = 0; right < width; right += 1) line[x + right] = right === 0 ? words : ''
      }
      x += width
    }
    grid[y] ??= []
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? ''))
}

function outerTable(row: Element): Node | null {
  let node: Node | null = row.parentNode
  while (node && node.nodeName !== 'table') node = node.parentNode
  return node
}

/** Paragraphs of a cell as lines. */
function cellText(cell: Element): string {
  const lines = childrenOf(cell).flatMap((child) => {
    if (['ul', 'ol'].includes(nameOf(child))) return within(child, 'li').map((item) => item.textContent ?? '')
    return (child.textContent ?? '').split('\n')
  })
  const words = lines.length > 0 ? lines.join('\n') : (cell.textContent ?? '')
  return textOf(escapeText(words)).trim()
}
