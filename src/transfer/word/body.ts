import { setImmediate as breathe } from 'node:timers/promises'
import { type Document, FileChild } from 'docx'
import JSZip from 'jszip'
import { isRecord } from '@/shared/record'
import type { Block } from '../model/word'
import { type Rendering, renderBlock } from './blocks'

/**
 * The library that writes Word files holds a whole document as objects, then as a tree, then as text: a manual of sixty
 * plans takes more than a gigabyte. The text of a document is therefore turned into XML block by block while others
 * run, carried through the library as one string, and set free in the file that it has made.
 */
const TAG = 'body-text'
/** Signs of XML in disguise, so that the library does not escape them; a text loses these private characters. */
const disguises: Record<string, string> = { '<': '\ue000', '>': '\ue001', '&': '\ue002', '"': '\ue003' }
const signs = Object.fromEntries(Object.entries(disguises).map(([sign, disguise]) => [disguise, sign]))
const PRIVATE = /[\ue000-\ue003]/g
// Word refuses a file with any of them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ue000-\ue003]/g

const escaped = (text: string) =>
  text.replace(FORBIDDEN, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const attributesOf = (attributes: unknown): string =>
  Object.entries(isRecord(attributes) ? attributes : {})
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

/** An element as the library describes it: `{ name: text }`, `{ name: { _attr } }` or `{ name: [{ _attr }, …] }`. */
function xmlOf(element: unknown): string {
  if (typeof element === 'string' || typeof element === 'number') return escaped(String(element))
  const [entry] = Object.entries(isRecord(element) ? element : {})
  if (!entry) return ''
  const [name, value] = entry
  const parts: unknown[] = Array.isArray(value) ? value : [value]
  let attributes = ''
  let content = ''
  for (const part of parts) {
    if (isRecord(part) && '_attr' in part) attributes += attributesOf(part._attr)
    else content += xmlOf(part)
  }
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}

/** The text of a document, as XML in disguise. */
export class BodyText extends FileChild {
  private readonly parts: string[] = []

  constructor() {
    super(TAG)
  }

  /** Writes the blocks into the document, which has to hold this text. Lets others run in between. */
  async fill(file: Document, blocks: Block[], rendering: Rendering): Promise<void> {
    for (const [index, block] of blocks.entries()) {
      for (const child of renderBlock(block, rendering)) {
        const xml = xmlOf(child.prepForXml({ file, viewWrapper: file.Document, stack: [] }))
        this.parts.push(xml.replace(/[<>&"]/g, (sign) => disguises[sign] ?? sign))
      }
      if (index % 20 === 19) await breathe()
    }
  }

  override prepForXml() {
    return { [TAG]: this.parts.join('') }
  }
}

/** Sets the text free in a file that the library has made. */
export async function withBodyText(file: Buffer): Promise<Buffer> {
  const name = 'word/document.xml'
  const archive = await JSZip.loadAsync(file)
  const xml = (await archive.file(name)?.async('string')) ?? ''
  const open = xml.indexOf(`<${TAG}>`)
  const close = xml.indexOf(`</${TAG}>`)
  if (open < 0 || close < 0) return file
  const text = xml.slice(open + TAG.length + 2, close).replace(PRIVATE, (disguise) => signs[disguise] ?? '')
  archive.file(name, xml.slice(0, open) + text + xml.slice(close + TAG.length + 3))
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } })
}
