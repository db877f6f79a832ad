import { DocxRefusal, limits } from '../model/docx'
import type { Archive } from './archive'
import type { NumberingLevel, NumberingTable } from './rules/numbering'
import { attribute, childrenOf, descend, isOn, parseXml, within, wordsOf } from './xml'

export interface Style {
  name: string
  /** 1–9; 0 when the style says nothing; 10 for text. */
  outline: number
  isBold: boolean
  isCentred: boolean
  points: number
  list: string
  listLevel: number
}

export interface Relation {
  target: string
  isExternal: boolean
  type: string
}

/** What the text refers to. */
export interface Parts {
  styles: Map<string, Style>
  defaultStyle: string
  numbering: NumberingTable
  /** Id → words of a note at the foot or the end. */
  footnotes: Map<string, string>
  endnotes: Map<string, string>
  comments: string[]
  relations: Map<string, Relation>
  /** Words inside charts and SmartArt, by part. */
  drawings: Map<string, string>
  hasHeaders: boolean
}

const decode = (bytes: Buffer): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** A part as text without its byte order mark; undefined when the file has none of that name. */
export async function readText(archive: Archive, name: string, maxBytes: number): Promise<string | undefined> {
  const bytes = await archive.read(name, maxBytes)
  return bytes && decode(bytes)
}

const integer = (text: string, fallback: number) => (/^-?\d+$/.test(text) ? Number(text) : fallback)

interface RawStyle extends Omit<Style, 'isBold' | 'isCentred'> {
  basedOn: string
  isBold: boolean | undefined
  isCentred: boolean | undefined
}

function rawStyle(element: Element): RawStyle {
  const name = attribute(descend(element, 'name'), 'val')
  const paragraph = descend(element, 'pPr')
  const run = descend(element, 'rPr')
  const named = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  const level = integer(attribute(descend(paragraph, 'outlineLvl'), 'val'), -1)
  const align = attribute(descend(paragraph, 'jc'), 'val')
  return {
    name,
    basedOn: attribute(descend(element, 'basedOn'), 'val'),
    outline: level >= 0 ? level + 1 : named ? Number(named) : 0,
    isBold: isOn(run, 'b'),
    isCentred: align === '' ? undefined : align === 'center',
    points: integer(attribute(descend(run, 'sz'), 'val'), 0) / 2,
    list: attribute(descend(paragraph, 'numPr', 'numId'), 'val'),
    listLevel: integer(attribute(descend(paragraph, 'numPr', 'ilvl'), 'val'), -1),
  }
}

/** A style with what it inherits. */
function resolveStyle(raw: Map<string, RawStyle>, id: string): Style {
  const chain: RawStyle[] = []
  for (let at: string | undefined = id; at && raw.has(at) && chain.length < 30; ) {
    const style: RawStyle | undefined = raw.get(at)
    if (!style || chain.includes(style)) break
    chain.push(style)
    at = style.basedOn
  }
  const nearest = <Value>(pick: (style: RawStyle) => Value, isSet: (value: Value) => boolean): Value | undefined =>
    chain.map(pick).find(isSet)
  return {
    name: chain[0]?.name ?? '',
    outline:
      nearest(
        (style) => style.outline,
        (value) => value > 0,
      ) ?? 0,
    isBold:
      nearest(
        (style) => style.isBold,
        (value) => value !== undefined,
      ) ?? false,
    isCentred:
      nearest(
        (style) => style.isCentred,
        (value) => value !== undefined,
      ) ?? false,
    points:
      nearest(
        (style) => style.points,
        (value) => value > 0,
      ) ?? 0,
    list:
      nearest(
        (style) => style.list,
        (value) => value !== '',
      ) ?? '',
    listLevel:
      nearest(
        (style) => style.listLevel,
        (value) => value >= 0,
      ) ?? -1,
  }
}

function readStyles(xml: string | undefined): Pick<Parts, 'styles' | 'defaultStyle'> {
  const raw = new Map<string, RawStyle>()
  let defaultStyle = ''
  for (const element of xml ? childrenOf(parseXml(xml).documentElement, 'style') : []) {
    if (!['paragraph', 'character'].includes(attribute(element, 'type'))) continue
    const id = attribute(element, 'styleId')
    raw.set(id, rawStyle(element))
    if (attribute(element, 'type') === 'paragraph' && ['1', 'true', 'on'].includes(attribute(element, 'default')))
      defaultStyle = id
  }
  return { styles: new Map([...raw.keys()].map((id) => [id, resolveStyle(raw, id)])), defaultStyle }
}

function levelOf(element: Element): NumberingLevel {
  const restart = attribute(descend(element, 'lvlRestart'), 'val')
  return {
    format: attribute(descend(element, 'numFmt'), 'val') || attribute(within(element, 'numFmt')[0], 'val') || 'decimal',
    pattern: attribute(descend(element, 'lvlText'), 'val'),
    start: integer(attribute(descend(element, 'start'), 'val'), 1),
    isLegal: isOn(element, 'isLgl') ?? false,
    ...(restart === '' ? {} : { restartAfter: integer(restart, 0) }),
  }
}

const levelsOf = (definition: Element) =>
  new Map(childrenOf(definition, 'lvl').map((level) => [integer(attribute(level, 'ilvl'), 0), levelOf(level)]))

/** Lists, and which list a paragraph style brings along (style id → list and level). */
function readNumbering(xml: string | undefined) {
  const table: NumberingTable = { lists: new Map(), definitions: new Map() }
  const byStyle = new Map<string, { list: string; level: number }>()
  if (!xml) return { table, byStyle }
  const root = parseXml(xml).documentElement
  const definitions = new Map(childrenOf(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId'), one]))
  for (const [id, definition] of definitions) table.definitions.set(id, levelsOf(definition))
  for (const list of childrenOf(root, 'num')) {
    const id = attribute(list, 'numId')
    const abstract = attribute(descend(list, 'abstractNumId'), 'val')
    const starts = new Map<number, number>()
    const own = new Map<number, NumberingLevel>()
    for (const override of childrenOf(list, 'lvlOverride')) {
      const level = integer(attribute(override, 'ilvl'), 0)
      const start = attribute(descend(override, 'startOverride'), 'val')
      if (start !== '') starts.set(level, integer(start, 1))
      const redefined = descend(override, 'lvl')
      if (redefined) own.set(level, levelOf(redefined))
    }
    const key = own.size > 0 ? `${abstract}/${id}` : abstract
    if (own.size > 0) table.definitions.set(key, new Map([...(table.definitions.get(abstract) ?? []), ...own]))
    table.lists.set(id, { definition: key, starts })
    for (const level of childrenOf(definitions.get(abstract) ?? list, 'lvl')) {
      const style = attribute(descend(level, 'pStyle'), 'val')
      if (style && !byStyle.has(style)) byStyle.set(style, { list: id, level: integer(attribute(level, 'ilvl'), 0) })
    }
  }
  return { table, byStyle }
}

function readNotes(xml: string | undefined, name: string): Map<string, string> {
  if (!xml) return new Map()
  const notes = childrenOf(parseXml(xml).documentElement, name).filter((note) => {
    const type = attribute(note, 'type')
    return type === '' || type === 'normal'
  })
  return new Map(notes.map((note) => [attribute(note, 'id'), paragraphsOf(note)]))
}

const paragraphsOf = (element: Element) =>
  within(element, 'p')
    .map((paragraph) => wordsOf(paragraph).trim())
    .filter(Boolean)
    .join(' ')

function readRelations(xml: string | undefined): Map<string, Relation> {
  if (!xml) return new Map()
  return new Map(
    childrenOf(parseXml(xml).documentElement, 'Relationship').map((one) => [
      attribute(one, 'Id'),
      {
        target: attribute(one, 'Target'),
        isExternal: attribute(one, 'TargetMode') === 'External',
        type: attribute(one, 'Type').replace(/^.*\//, ''),
      },
    ]),
  )
}

/** The name of a part that a relation of `word/document.xml` points to. */
export const partName = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `word/${target}`.replace(/[^/]+\/\.\.\//g, '')

/** Charts and SmartArt looked into; more than a manual has. */
const MAX_DRAWINGS = 100
const DRAWING_BYTES = 2 * 1024 * 1024

async function readDrawings(archive: Archive): Promise<Map<string, string>> {
  const names = archive.names.filter((name) => /^word\/(diagrams\/data|charts\/chart)[^/]*\.xml$/.test(name))
  const found = new Map<string, string>()
  for (const name of names.slice(0, MAX_DRAWINGS)) {
    const xml = await readText(archive, name, DRAWING_BYTES)
    const words = xml ? within(parseXml(xml), 't', 'v').map((one) => (one.textContent ?? '').trim()) : []
    found.set(name, [...new Set(words.filter(Boolean))].join('，'))
  }
  return found
}

/** The name of the part that holds the text. */
export async function mainPart(archive: Archive): Promise<string> {
  const relations = readRelations(await readText(archive, '_rels/.rels', limits.part))
  const main = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const name = main.replace(/^\/+/, '')
  if (!archive.names.includes(name)) throw new DocxRefusal('damaged')
  return name
}

/** Reads everything that the text refers to. @throws DocxRefusal when a part is damaged or too large */
export async function readParts(archive: Archive): Promise<Parts> {
  const text = (name: string) => readText(archive, `word/${name}`, limits.part)
  const { styles, defaultStyle } = readStyles(await text('styles.xml'))
  const { table, byStyle } = readNumbering(await text('numbering.xml'))
  for (const [id, { list, level }] of byStyle) {
    const style = styles.get(id)
    if (style && style.list === '') styles.set(id, { ...style, list, listLevel: level })
    else if (style && style.listLevel < 0) styles.set(id, { ...style, listLevel: level })
  }
  const comments = readNotes(await text('comments.xml'), 'comment')
  return {
    styles,
    defaultStyle,
    numbering: table,
    footnotes: readNotes(await text('footnotes.xml'), 'footnote'),
    endnotes: readNotes(await text('endnotes.xml'), 'endnote'),
    comments: [...comments.values()].filter(Boolean),
    relations: readRelations(await text('_rels/document.xml.rels')),
    drawings: await readDrawings(archive),
    hasHeaders: archive.names.some((name) => /^word\/(header|footer)\d*\.xml$/.test(name)),
  }
}
