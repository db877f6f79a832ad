import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { DocxRefusal } from '../model/docx'

const ELEMENT = 1

/** Parses a part of a Word file. @throws DocxRefusal `damaged` when it is no sound XML, or brings declarations of its own */
export function parseXml(text: string): Document {
  // Word writes none; entities declared by a file could unfold without end.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new DocxRefusal('damaged')
  const fail = (message: string): never => {
    throw new DocxRefusal('damaged', { cause: new Error(message) })
  }
  // A tag that is never closed is only a warning to the parser: words would be lost without anybody noticing.
  const warn = (message: string) => (/unclosed/i.test(message) ? fail(message) : undefined)
  const parsed = new DOMParser({ errorHandler: { warning: warn, error: fail, fatalError: fail } }).parseFromString(
    text,
    'text/xml',
  )
  if (!parsed?.documentElement) throw new DocxRefusal('damaged')
  return parsed
}

export const serialiseXml = (node: Node): string => new XMLSerializer().serializeToString(node)

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT

/** An element's name without its prefix. */
export const nameOf = (element: Element): string => element.localName ?? element.nodeName.replace(/^.*:/, '')

/** The elements directly inside, all or those of one name. */
export function childrenOf(parent: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || nameOf(node) === name)) found.push(node)
  return found
}

/** The first element found by going down the names. */
export function descend(parent: Element | undefined, ...names: string[]): Element | undefined {
  let current = parent
  for (const name of names) current = current && childrenOf(current, name)[0]
  return current
}

/** All elements of a name inside, in the order of the document; a list of its own, not a live one. */
export function within(parent: Node, ...names: string[]): Element[] {
  const found: Element[] = []
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!isElement(child)) continue
      if (names.includes(nameOf(child))) found.push(child)
      walk(child)
    }
  }
  walk(parent)
  return found
}

/** An attribute by its name without prefix; empty when there is none. */
export function attribute(element: Element | undefined, name: string): string {
  if (!element) return ''
  for (let index = 0; index < element.attributes.length; index += 1) {
    const found = element.attributes.item(index)
    if (found && found.name.replace(/^.*:/, '') === name) return found.value
  }
  return ''
}

/** Whether a switch such as `w:b` is on; undefined when it is not there. */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const element = descend(parent, name)
  return element && !['false', '0', 'none', 'off'].includes(attribute(element, 'val'))
}

/** Whether an element stands inside another of one of the names, below a limit. */
export function isInside(element: Element, limit: Node, ...names: string[]): boolean {
  for (let node = element.parentNode; node && node !== limit; node = node.parentNode)
    if (isElement(node) && names.includes(nameOf(node))) return true
  return false
}

export const remove = (node: Node): void => void node.parentNode?.removeChild(node)

/** Puts what an element contains in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  remove(element)
}

/** The words of an element as Word shows them: deleted ones are not among them. */
export function wordsOf(element: Element): string {
  let words = ''
  const walk = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!isElement(child)) continue
      const name = nameOf(child)
      if (name === 'del' || name === 'moveFrom' || name === 'instrText') continue
      if (name === 't') words += child.textContent ?? ''
      else if (name === 'tab') words += '\t'
      else if (name === 'br' || name === 'cr') words += '\n'
      else walk(child)
    }
  }
  walk(element)
  return words
}
