import { setImmediate as breathe } from 'node:timers/promises'
import { convertHTMLToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { JSDOM } from 'jsdom'
import type { Payload } from 'payload'
import type { Id } from '@/shared/ids'
import { idOf } from '@/shared/ids'
import { isRecord } from '@/shared/record'

/** The editor's document. */
export type EditorText = ReturnType<typeof convertHTMLToLexical>

/** Empty paragraphs and pictures that are not there would be stored as blank lines. */
const tidy = (html: string, known: Set<number>) =>
  html
    .replace(/<img data-picture="(\d+)"[^>]*>/g, (_, index: string) =>
      known.has(Number(index)) ? `<img data-lexical-upload-relation-to="media" data-lexical-upload-id="${index}">` : '',
    )
    .replace(/<p>\s*<\/p>/g, '')

/**
 * A converter of HTML into the editor's documents, by the editor's own importer; nothing becomes undefined, for the
 * editor does not open a document without a paragraph. Pictures keep their number in the manual until `withPictures`
 * gives them their file.
 * @param pictures numbers of the pictures that will be stored
 */
export async function createConverter(
  payload: Payload,
  pictures: number[],
): Promise<(html: string) => Promise<EditorText | undefined>> {
  const editorConfig = await editorConfigFactory.default({ config: payload.config })
  const known = new Set(pictures)
  // One window parses every chapter: a window of its own for each would take most of the time.
  const { window } = new JSDOM('')
  class Parsed {
    readonly window: { document: Document }

    constructor(html: string) {
      this.window = { document: new window.DOMParser().parseFromString(html, 'text/html') }
    }
  }
  return async (html) => {
    await breathe()
    const text = convertHTMLToLexical({ editorConfig, html: tidy(html, known), JSDOM: Parsed })
    return text.root.children.length > 0 ? text : undefined
  }
}

/** A copy of a value of the editor's document in which every picture names its stored file. */
function replaced(value: unknown, stored: Map<number, Id>): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, stored))
  if (!isRecord(value)) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, stored)]))
  const index = value.type === 'upload' ? Number(idOf(value.value)) : Number.NaN
  const file = stored.get(index)
  return file === undefined ? copy : { ...copy, value: file }
}

/** The document with its pictures' files; the form stays that of the editor. */
export function withPictures(text: EditorText, stored: Map<number, Id>): EditorText {
  const root = replaced(text.root, stored)
  return { ...text, root: { ...text.root, ...(isRecord(root) ? root : {}) } }
}
