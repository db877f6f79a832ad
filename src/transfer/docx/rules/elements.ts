/** A tag, comment or instruction of an XML text; attribute values may contain `>`. */
const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>)/g

/**
 * The elements that stand side by side in an XML text, each as its own text; words between them are left out. Reads
 * the text once and builds no tree, so that a document of any length is worked on piece by piece.
 * @param start where the first of them begins
 * @returns an iterator; it ends at the end of the text or at the end tag of what surrounds the elements
 */
export function* siblings(xml: string, start = 0): Generator<string> {
  const tag = new RegExp(TAG)
  tag.lastIndex = start
  let depth = 0
  let from = start
  for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
    const [, closing, name, , empty] = match
    if (name === undefined) continue
    if (closing) {
      depth -= 1
      if (depth < 0) return
    } else {
      if (depth === 0) from = match.index
      if (!empty) depth += 1
    }
    if (depth === 0) yield xml.slice(from, tag.lastIndex)
  }
}

export interface Body {
  /** Everything before the body's first element, the start tags of document and body included. */
  head: string
  /** The end tags. */
  tail: string
  /** Where the first element begins. */
  start: number
}

/** Finds the body of a document part; undefined when it has none. */
export function bodyOf(xml: string): Body | undefined {
  const root = /<([^\s/>!?:]+:)?document[\s>]/.exec(xml)
  const body = /<([^\s/>!?:]+:)?body(?:\s[^>]*)?>/.exec(xml)
  if (!root || !body || body.index < root.index) return undefined
  const start = body.index + body[0].length
  return { head: xml.slice(root.index, start), tail: `</${body[1] ?? ''}body></${root[1] ?? ''}document>`, start }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The words of a piece of HTML or XML. */
export function textOf(markup: string): string {
  return markup
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
      if (/^#x/i.test(entity)) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16))
      if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)))
      return ENTITIES[entity] ?? whole
    })
}

/** A text as it may stand in HTML and XML. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
