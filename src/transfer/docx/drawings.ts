import type { DocxPicture } from '../model/docx'
import { type Remember, textRun } from './clean'
import { type Parts, partName } from './parts'
import { pictureToken } from './tokens'
import { attribute, childrenOf, isElement, isInside, nameOf, remove, within, wordsOf } from './xml'

interface Place {
  parts: Parts
  pictures: DocxPicture[]
  note: Remember
}

/** The innermost paragraph that a drawing stands in, and the child of it that holds the drawing. */
function anchorOf(drawing: Element): { paragraph: Element; child: Element } | undefined {
  let child: Element = drawing
  for (let node: Node | null = drawing.parentNode; node; node = node.parentNode) {
    if (!isElement(node)) return undefined
    if (nameOf(node) === 'p') return { paragraph: node, child }
    child = node
  }
  return undefined
}

const altOf = (drawing: Element): string => {
  const properties = within(drawing, 'docPr', 'cNvPr')
  const described = properties.map((one) => attribute(one, 'descr') || attribute(one, 'title'))
  const shapes = within(drawing, 'shape', 'imagedata').map((one) => attribute(one, 'alt') || attribute(one, 'title'))
  return [...described, ...shapes].find((text) => text.trim() !== '')?.trim() ?? ''
}

/** The pictures of a drawing, apart from those inside its text boxes, which come with their text. */
function takePictures(drawing: Element, { parts, pictures, note }: Place): number[] {
  const taken: number[] = []
  for (const source of within(drawing, 'blip', 'imagedata')) {
    if (isInside(source, drawing, 'txbxContent')) continue
    const relation = parts.relations.get(attribute(source, 'embed') || attribute(source, 'id'))
    if (!relation || relation.isExternal) {
      if (relation || attribute(source, 'link')) note('picture', '图片在文件之外（链接），没有随文件保存', drawing)
      continue
    }
    taken.push(pictures.length)
    pictures.push({ path: partName(relation.target), alt: altOf(drawing) })
  }
  return taken
}

/** Words of charts, SmartArt and lettering: kept as a paragraph, the drawing itself cannot be. */
function wordsInside(drawing: Element, parts: Parts): string[] {
  const references = [
    ...within(drawing, 'chart').map((one) => attribute(one, 'id')),
    ...within(drawing, 'relIds').map((one) => attribute(one, 'dm')),
  ]
  const inParts = references.map((id) => parts.drawings.get(partName(parts.relations.get(id)?.target ?? '')) ?? '')
  return [...inParts, ...within(drawing, 'textpath').map((one) => attribute(one, 'string'))].filter(Boolean)
}

/** Puts blocks behind a paragraph, in their order. */
function insertAfter(paragraph: Element, blocks: Element[]): void {
  const next = paragraph.nextSibling
  for (const block of blocks) paragraph.parentNode?.insertBefore(block, next)
}

function newParagraph(near: Element, text: string): Element {
  const prefix = near.prefix ? `${near.prefix}:` : ''
  const paragraph = near.ownerDocument.createElementNS(near.namespaceURI, `${prefix}p`)
  paragraph.appendChild(textRun(near, text))
  return paragraph
}

function replaceDrawing(drawing: Element, place: Place): void {
  const anchor = anchorOf(drawing)
  if (!anchor) {
    remove(drawing)
    return
  }
  const { paragraph, child } = anchor
  const pictures = takePictures(drawing, place)
  const boxes = within(drawing, 'txbxContent').filter((box) => !isInside(box, drawing, 'txbxContent'))
  const boxed = boxes.flatMap((box) => childrenOf(box))
  const boxWords = boxes.map((box) => wordsOf(box).trim()).filter(Boolean)
  const words = wordsInside(drawing, place.parts)
  const objects = within(drawing, 'OLEObject').map((one) => attribute(one, 'ProgID') || '对象')
  const next = child.nextSibling
  for (const index of pictures) paragraph.insertBefore(textRun(paragraph, pictureToken(index)), next)
  insertAfter(paragraph, [...boxed, ...words.map((text) => newParagraph(paragraph, `〔图：${text}〕`))])
  if (boxWords.length > 0) place.note('textBox', boxWords.join(' / '), paragraph)
  for (const text of words) place.note('drawing', text, paragraph)
  for (const name of objects) place.note('object', name, paragraph)
  const isMere = pictures.length + boxWords.length + words.length + objects.length === 0
  if (isMere && nameOf(drawing) !== 'pict') place.note('drawing', '', paragraph)
  remove(drawing)
}

/** Takes every drawing out of the text: pictures become marks, text boxes paragraphs behind the one they hang on. */
export function replaceDrawings(body: Element, place: Place): void {
  // Text boxes may hold drawings themselves, which then stand in the body: once more until there are none.
  for (let round = 0; round < 5; round += 1) {
    const drawings = within(body, 'drawing', 'pict', 'object').filter(
      (one) => !isInside(one, body, 'drawing', 'pict', 'object'),
    )
    if (drawings.length === 0) return
    for (const drawing of drawings) replaceDrawing(drawing, place)
  }
}
