import type { DocxPicture, ParagraphFacts } from '../model/docx'
import { cleanBody, type Remember, textRun } from './clean'
import { replaceDrawings } from './drawings'
import type { Parts, Style } from './parts'
import { createNumberer, type ParagraphNumber } from './rules/numbering'
import { paragraphToken, withoutTokens } from './tokens'
import { attribute, childrenOf, descend, isElement, isInside, isOn, nameOf, remove, within, wordsOf } from './xml'

/** The lists of the prepared text: one with bullets, one with figures. */
const BULLETS = '1'
const FIGURES = '2'

const CONTENTS_STYLE = /^(toc|目录|table of contents|table of figures|图表目录)\s*\d*$/i

/** What the passes over the pieces of a document gather. */
export interface Gathered {
  facts: ParagraphFacts[]
  pictures: DocxPicture[]
  /** Notes with the number of the paragraph near which they were made. */
  notes: { kind: Parameters<Remember>[0]; text: string; near: number }[]
}

interface Seen {
  paragraph: Element
  style: Style | undefined
  number: ParagraphNumber | undefined
  list: string
  isTopLevel: boolean
}

const size = (element: Element | undefined) => Number(attribute(descend(element, 'sz'), 'val')) / 2 || 0

/** Runs of a paragraph that say something. */
const runsOf = (paragraph: Element) => within(paragraph, 'r').filter((run) => withoutTokens(wordsOf(run)).trim() !== '')

function isAllBold(paragraph: Element, style: Style | undefined, parts: Parts): boolean {
  const runs = runsOf(paragraph)
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const properties = descend(run, 'rPr')
      const own = isOn(properties, 'b')
      const byStyle = parts.styles.get(attribute(descend(properties, 'rStyle'), 'val'))?.isBold
      return own ?? (byStyle || style?.isBold) ?? false
    })
  )
}

function factsOf({ paragraph, style, number }: Seen, parts: Parts): ParagraphFacts {
  const properties = descend(paragraph, 'pPr')
  const level = attribute(descend(properties, 'outlineLvl'), 'val')
  const outline = level === '' ? (style?.outline ?? 0) : Number(level) + 1
  const align = attribute(descend(properties, 'jc'), 'val')
  const points = Math.max(0, ...runsOf(paragraph).map((run) => size(descend(run, 'rPr')) || (style?.points ?? 0)))
  return {
    text: withoutTokens(wordsOf(paragraph)),
    number: number?.text ?? '',
    outline: outline >= 1 && outline <= 9 ? outline : 0,
    isBold: isAllBold(paragraph, style, parts),
    isCentred: align === '' ? (style?.isCentred ?? false) : align === 'center',
    points,
    isTitleStyle: /^(title|标题)$/i.test(style?.name ?? ''),
    isContents: CONTENTS_STYLE.test(style?.name ?? ''),
  }
}

/** Gives a paragraph no other properties than membership of a list. */
function setProperties(paragraph: Element, list: { id: string; level: number } | undefined): void {
  for (const properties of childrenOf(paragraph, 'pPr')) remove(properties)
  if (!list) return
  const prefix = paragraph.prefix ? `${paragraph.prefix}:` : ''
  const make = (name: string, value?: string) => {
    const element = paragraph.ownerDocument.createElementNS(paragraph.namespaceURI, `${prefix}${name}`)
    if (value !== undefined) element.setAttributeNS(paragraph.namespaceURI, `${prefix}val`, value)
    return element
  }
  const properties = make('pPr')
  const membership = properties.appendChild(make('numPr'))
  membership.appendChild(make('ilvl', String(Math.min(list.level, 4))))
  membership.appendChild(make('numId', list.id))
  paragraph.insertBefore(properties, paragraph.firstChild)
}

const prepend = (paragraph: Element, text: string) =>
  paragraph.insertBefore(
    textRun(paragraph, text),
    childrenOf(paragraph).find((child) => nameOf(child) !== 'pPr') ?? null,
  )

/**
 * Which paragraphs the editor can number by itself: plain figures that begin at one and follow each other. All other
 * numbers become part of the text, so that they stay what the document says.
 */
function plainLists(seen: Seen[], facts: ParagraphFacts[]): Set<number> {
  const found = new Set<number>()
  const fits = (index: number) => {
    const one = seen[index]
    return one?.number?.isPlain === true && one.isTopLevel && !facts[index]?.isBold && facts[index]?.outline === 0
  }
  for (let index = 0; index < seen.length; index += 1) {
    const first = seen[index]
    if (!first || !fits(index) || first.number?.value !== 1 || first.number.level !== 0 || found.has(index - 1))
      continue
    let end = index + 1
    while (fits(end) && seen[end]?.list === first.list && isNext(seen[end - 1], seen[end])) end += 1
    if (end - index < 2) continue
    for (let member = index; member < end; member += 1) found.add(member)
  }
  for (const member of nestedLists(seen, fits)) found.add(member)
  return found
}

/** Whether a paragraph follows another one of the same run of list items. */
const runsOn = (seen: Seen[], index: number, fits: (index: number) => boolean) =>
  isNext(seen[index - 1], seen[index]) && (fits(index) || (seen[index]?.number?.isBullet && seen[index]?.isTopLevel))

/**
 * Numbered items of lists inside lists, bullets among them: those that count from one within the item they stand in, as
 * the editor will.
 */
function nestedLists(seen: Seen[], fits: (index: number) => boolean): number[] {
  const found: number[] = []
  for (let index = 0; index < seen.length; index += 1) {
    const own: number[] = []
    /** What comes next on each level. */
    const next: (number | undefined)[] = []
    let end = index
    let isSound = fits(index) || (seen[index]?.number?.isBullet === true && seen[index]?.isTopLevel === true)
    if (!isSound) continue
    do {
      const number = seen[end]?.number
      if (!number || number.level > next.length) isSound = false
      const level = number?.level ?? 0
      const expected = next[level] ?? 1
      next.length = Math.min(next.length, level)
      next[level] = number?.isBullet ? undefined : expected + 1
      if (number && !number.isBullet) {
        if (number.value !== expected) isSound = false
        own.push(end)
      }
      end += 1
    } while (runsOn(seen, end, fits))
    if (isSound && (own.length > 1 || seen[index]?.number?.isBullet)) found.push(...own)
    index = end - 1
  }
  return found
}

/** Whether a paragraph follows another one with nothing between them. */
function isNext(before: Seen | undefined, after: Seen | undefined): boolean {
  let node = before?.paragraph.nextSibling ?? null
  while (node && node.nodeType !== 1) node = node.nextSibling
  return node !== null && node === after?.paragraph
}

/** How many paragraphs of the body come before an element, the one that it stands in not counted. */
function paragraphsBefore(body: Element | undefined, at: Element): number {
  const children = body ? childrenOf(body) : []
  let own: Node | null = at
  while (own && own.parentNode !== body) own = own.parentNode
  const end = own && isElement(own) ? children.indexOf(own) : 0
  return children.slice(0, Math.max(0, end)).filter((child) => nameOf(child) === 'p').length
}

export interface Preparer {
  /** Makes a piece of the body ready for the conversion, in place. Pieces come in the order of the document. */
  prepare: (piece: Element) => void
  gathered: Gathered
}

/** Prepares the pieces of one document; counts its lists and gathers what its paragraphs are. */
export function createPreparer(parts: Parts): Preparer {
  const numberer = createNumberer(parts.numbering)
  const gathered: Gathered = { facts: [], pictures: [], notes: [] }
  let body: Element | undefined
  const note: Remember = (kind, text, at) =>
    void gathered.notes.push({
      kind,
      text: text.slice(0, 300),
      near: gathered.facts.length + paragraphsBefore(body, at),
    })

  const look = (paragraph: Element, body: Element): Seen => {
    const properties = descend(paragraph, 'pPr')
    const style = parts.styles.get(attribute(descend(properties, 'pStyle'), 'val') || parts.defaultStyle)
    const membership = descend(properties, 'numPr')
    const list = attribute(descend(membership, 'numId'), 'val') || (style?.list ?? '')
    const level = Number(attribute(descend(membership, 'ilvl'), 'val') || Math.max(0, style?.listLevel ?? 0))
    // List 0 takes a paragraph out of the list of its style; an empty paragraph shows no number.
    const isCounted = list !== '' && list !== '0' && wordsOf(paragraph).trim() !== ''
    const number = isCounted ? numberer.next(list, level) : undefined
    return { paragraph, style, number, list, isTopLevel: paragraph.parentNode === body }
  }

  return {
    gathered,
    prepare: (piece) => {
      body = piece
      cleanBody(piece, parts, note)
      replaceDrawings(piece, { parts, pictures: gathered.pictures, note })
      const seen = within(piece, 'p').map((paragraph) => look(paragraph, piece))
      const facts = seen.map((one) => factsOf(one, parts))
      const plain = plainLists(seen, facts)
      for (const [index, { paragraph, number, isTopLevel }] of seen.entries()) {
        const fact = facts[index]
        if (!fact) continue
        const isBullet = number?.isBullet === true && fact.outline === 0
        const isListed = isBullet || plain.has(index)
        const listed = number && isListed ? { id: isBullet ? BULLETS : FIGURES, level: number.level } : undefined
        setProperties(paragraph, listed)
        if (number?.text && !isListed) prepend(paragraph, `${number.text} `)
        if (!isTopLevel || isInside(paragraph, piece, 'tbl')) continue
        if (!isListed) prepend(paragraph, paragraphToken(gathered.facts.length))
        gathered.facts.push(isListed ? { ...fact, number: '' } : fact)
      }
    },
  }
}
