import {
  type JSXConverterArgs,
  type JSXConvertersFunction,
  RichText as LexicalRichText,
  LinkJSXConverter,
} from '@payloadcms/richtext-lexical/react'
import type { ComponentProps } from 'react'
import { pagePath } from '@/publishing/paths'
import { isRecord } from '@/shared/record'
import { headingLevels } from './headingLevels'

type Content = ComponentProps<typeof LexicalRichText>['data']
type CellNode = JSXConverterArgs['node'] & {
  children: JSXConverterArgs['node'][]
  headerState: number
  colSpan?: number
  rowSpan?: number
}
type TableNode = JSXConverterArgs['node'] & { children: JSXConverterArgs['node'][] }

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
/** Lexical's header states: bit 1 heads a row, bit 2 heads a column. */
const COLUMN_HEADER = 2

/** Where a link to a document leads; a document that the reader may not see is not populated and leads to the search. */
function internalHref({ linkNode }: { linkNode: { fields: { doc?: unknown } } }): string {
  const { doc } = linkNode.fields
  if (!isRecord(doc) || !isRecord(doc.value) || typeof doc.value.slug !== 'string') return '/search'
  return pagePath(String(doc.relationTo), { slug: doc.value.slug }) ?? '/search'
}

const table = ({ node, nodesToJSX }: JSXConverterArgs<TableNode>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
  <section className="table-wrap" aria-label="表格" tabIndex={0}>
    <table className="data-table">
      <tbody>{nodesToJSX({ nodes: node.children })}</tbody>
    </table>
  </section>
)

const tablecell = ({ node, nodesToJSX }: JSXConverterArgs<CellNode>) => {
  const spans = {
    colSpan: (node.colSpan ?? 1) > 1 ? node.colSpan : undefined,
    rowSpan: (node.rowSpan ?? 1) > 1 ? node.rowSpan : undefined,
  }
  const content = nodesToJSX({ nodes: node.children })
  if (!node.headerState) return <td {...spans}>{content}</td>
  return (
    <th scope={node.headerState === COLUMN_HEADER ? 'row' : 'col'} {...spans}>
      {content}
    </th>
  )
}

const convertersFor =
  (levels: Map<string, number>): JSXConvertersFunction =>
  ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkJSXConverter({ internalDocToHref: internalHref }),
    heading: ({ node, nodesToJSX }) => {
      const Tag = headings[(levels.get(node.tag) ?? headings.length) - 1] ?? 'h6'
      return <Tag>{nodesToJSX({ nodes: node.children })}</Tag>
    },
    table,
    tablecell,
  })

/**
 * Text written in the editor.
 * @param under level of the heading over the text: the text's own headings continue below it
 */
export function RichText({ content, under = 2 }: { content: Content | null | undefined; under?: number }) {
  if (!content) return null
  return (
    <LexicalRichText
      data={content}
      converters={convertersFor(headingLevels(content, under))}
      className="prose measure"
      disableIndent
    />
  )
}
