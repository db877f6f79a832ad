import { childrenOf, descend, nameOf } from './xml'

const isSimple = (text: string) => /^[\p{L}\p{N}.]*$/u.test(text)
const bracketed = (text: string) => (isSimple(text) ? text : `(${text})`)

/**
 * An equation on one line, as people would type it: what stands above and below a bar, raised or lowered keeps its
 * meaning. `Q=V/t`, `x^2`, `√(a+b)`.
 */
export function equationText(element: Element): string {
  const inner = (parent: Element | undefined): string => (parent ? childrenOf(parent).map(equationText).join('') : '')
  const part = (name: string) => inner(descend(element, name))
  switch (nameOf(element)) {
    case 't':
      return element.textContent ?? ''
    case 'f':
      return `${bracketed(part('num'))}/${bracketed(part('den'))}`
    case 'sSup':
      return `${bracketed(part('e'))}^${bracketed(part('sup'))}`
    case 'sSub':
      return `${bracketed(part('e'))}_${bracketed(part('sub'))}`
    case 'sSubSup':
      return `${bracketed(part('e'))}_${bracketed(part('sub'))}^${bracketed(part('sup'))}`
    case 'rad':
      return `${part('deg')}√(${part('e')})`
    case 'd':
      return `(${childrenOf(element, 'e').map(inner).join(', ')})`
    default:
      return inner(element)
  }
}
