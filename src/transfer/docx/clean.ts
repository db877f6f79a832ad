import type { DocxNoteKind } from '../model/docx'
import { equationText } from './equations'
import type { Parts } from './parts'
import { attribute, childrenOf, descend, isElement, isOn, nameOf, remove, unwrap, within, wordsOf } from './xml'

/** Keeps a note; `at` is the element concerned, while it still stands in the text. */
export type Remember = (kind: DocxNoteKind, text: string, at: Element) => void

/** What shows how the text came about, but is no text: deletions, moved-away text, marks of changes and comments. */
const DROPPED = [
  'del',
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'tblGridChange',
  'numberingChange',
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'proofErr',
  'permStart',
  'permEnd',
  'lastRenderedPageBreak',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
]

/** Wrappers that the conversion does not look into, though text stands in them. */
const UNWRAPPED = ['ins', 'moveTo', 'fldSimple', 'smartTag', 'customXml', 'dir', 'bdo', 'sdtContent']

/** Of two forms of a drawing the newer one, where it can be read. */
function chooseAlternatives(body: Element): void {
  for (const element of within(body, 'AlternateContent')) {
    const choice = childrenOf(element, 'Choice')[0]
    const fallback = childrenOf(element, 'Fallback')[0]
    const isReadable =
      choice !== undefined && within(choice, 'txbxContent', 'blip', 'chart', 'relIds', 't', 'wsp').length > 0
    const kept = isReadable ? choice : (fallback ?? choice)
    for (const child of kept ? childrenOf(kept) : []) element.parentNode?.insertBefore(child, element)
    remove(element)
  }
}

/** What Word itself makes and marks, and is no text of the author's: contents, and cover pages. */
function galleryOf(sdt: Element): 'contents' | 'cover' | undefined {
  const gallery = attribute(descend(sdt, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val')
  if (/table of contents/i.test(gallery)) return 'contents'
  return /cover pages/i.test(gallery) ? 'cover' : undefined
}

function openControls(body: Element, note: Remember): void {
  for (const sdt of within(body, 'sdt')) {
    const gallery = galleryOf(sdt)
    if (gallery) {
      note(gallery, gallery === 'cover' ? within(sdt, 'p').map(wordsOf).filter(Boolean).join(' ') : '', sdt)
      remove(sdt)
      continue
    }
    for (const child of childrenOf(sdt)) if (nameOf(child) !== 'sdtContent') remove(child)
    unwrap(sdt)
  }
}

/** A paragraph whose end was deleted runs on in the next one. */
function joinDeletedMarks(body: Element): void {
  for (const paragraph of within(body, 'p')) {
    const mark = descend(paragraph, 'pPr', 'rPr')
    if (!mark || !(descend(mark, 'del') || descend(mark, 'moveFrom'))) continue
    const next = paragraph.nextSibling && nextElement(paragraph)
    if (next && nameOf(next) === 'p') {
      const first = childrenOf(next).find((child) => nameOf(child) !== 'pPr') ?? null
      for (const child of childrenOf(paragraph))
        if (nameOf(child) !== 'pPr') next.insertBefore(child, first?.parentNode === next ? first : null)
      remove(paragraph)
    } else if (wordsOf(paragraph).trim() === '') remove(paragraph)
  }
}

function nextElement(element: Element): Element | undefined {
  const parent = element.parentNode
  const siblings = parent ? childrenOf(parent) : []
  return siblings[siblings.indexOf(element) + 1]
}

function dropHidden(body: Element, note: Remember): void {
  for (const run of within(body, 'r')) {
    if (!isOn(descend(run, 'rPr'), 'vanish')) continue
    const words = wordsOf(run).trim()
    if (words) note('hidden', words, run)
    remove(run)
  }
}

/** Links to the web and to mail stay; those inside the document, and strange ones, become plain text. */
function openLinks(body: Element, parts: Parts): void {
  for (const link of within(body, 'hyperlink')) {
    const relation = parts.relations.get(attribute(link, 'id'))
    if (!relation?.isExternal || !/^(https?:\/\/|mailto:|tel:)\S+$/i.test(relation.target)) unwrap(link)
  }
}

/** A run of plain text, made in the namespace of the element beside which it will stand. */
export function textRun(near: Element, text: string): Element {
  const owner = near.ownerDocument
  const prefix = near.prefix ? `${near.prefix}:` : ''
  const run = owner.createElementNS(near.namespaceURI, `${prefix}r`)
  const words = owner.createElementNS(near.namespaceURI, `${prefix}t`)
  words.setAttribute('xml:space', 'preserve')
  words.appendChild(owner.createTextNode(text))
  run.appendChild(words)
  return run
}

/** The run that an element stands in, else the element itself. */
function runOf(element: Element): Element {
  for (let node: Node | null = element; node; node = node.parentNode)
    if (isElement(node) && nameOf(node) === 'r') return node
  return element
}

/** Notes stand in brackets where they were referred to. */
function placeNotes(body: Element, parts: Parts): void {
  for (const reference of within(body, 'footnoteReference', 'endnoteReference')) {
    const notes = nameOf(reference) === 'footnoteReference' ? parts.footnotes : parts.endnotes
    const words = notes.get(attribute(reference, 'id'))
    const run = runOf(reference)
    if (words) run.parentNode?.insertBefore(textRun(run, `〔注：${words}〕`), run.nextSibling)
    remove(reference)
  }
}

function writeOutEquations(body: Element, note: Remember): void {
  for (const equation of within(body, 'oMath')) {
    const paragraph = equation.parentNode
    const words = equationText(equation).trim()
    const near = within(body, 'p')[0]
    if (words && paragraph && near) {
      paragraph.insertBefore(textRun(near, words), equation)
      note('equation', words, equation)
    }
    remove(equation)
  }
  for (const group of within(body, 'oMathPara')) unwrap(group)
}

/** Accepts every change and leaves of the rest only what the conversion reads, so that no words are lost in it. */
export function cleanBody(body: Element, parts: Parts, note: Remember): void {
  chooseAlternatives(body)
  openControls(body, note)
  joinDeletedMarks(body)
  for (const cell of within(body, 'tc')) if (descend(cell, 'tcPr', 'cellDel')) remove(cell)
  // A deleted row says so by the same name; the conversion reads it.
  for (const element of within(body, ...DROPPED))
    if (!(element.parentNode && /trPr$/.test(element.parentNode.nodeName))) remove(element)
  // The conversion takes `tblHeader` for a heading row even where it says that it is none.
  for (const row of within(body, 'trPr'))
    if (isOn(row, 'tblHeader') === false) for (const mark of childrenOf(row, 'tblHeader')) remove(mark)
  dropHidden(body, note)
  for (const ruby of within(body, 'ruby')) {
    for (const child of childrenOf(ruby)) if (nameOf(child) !== 'rubyBase') remove(child)
    const run = runOf(ruby)
    for (const base of within(ruby, 'rubyBase'))
      for (const child of childrenOf(base)) run.parentNode?.insertBefore(child, run)
    remove(ruby)
  }
  for (const element of within(body, ...UNWRAPPED)) unwrap(element)
  openLinks(body, parts)
  writeOutEquations(body, note)
  placeNotes(body, parts)
}
