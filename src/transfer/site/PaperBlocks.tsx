import { createElement } from 'react'
import type { Block, Inline, ListBlock, TableBlock } from '../model/word'

function Words({ inlines }: { inlines: Inline[] }) {
  return inlines.map(({ text, isBold, isItalic, isUnderlined, isStruck }, index) => {
    const classes = [
      isBold ? 'font-bold' : '',
      isItalic ? 'italic' : '',
      isUnderlined ? 'underline' : '',
      isStruck ? 'line-through' : '',
    ]
      .filter(Boolean)
      .join(' ')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: words of a text have no other name, and never move
      <span key={index} {...(classes ? { className: classes } : {})}>
        {text}
      </span>
    )
  })
}

function PaperList({ list }: { list: ListBlock }) {
  const items = list.items.map(({ inlines, below }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name, and never move
    <li key={index}>
      <Words inlines={inlines} />
      {below.map((inner, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <PaperList key={at} list={inner} />
      ))}
    </li>
  ))
  return list.isOrdered ? (
    <ol className="paper-list list-decimal">{items}</ol>
  ) : (
    <ul className="paper-list list-disc">{items}</ul>
  )
}

function PaperTable({ table: { header, rows, widths } }: { table: TableBlock }) {
  const whole = (widths ?? []).reduce((sum, part) => sum + part, 0)
  return (
    <table className="paper-table">
      {widths ? (
        <colgroup>
          {widths.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name, and never move
            <col key={index} style={{ width: `${(part / whole) * 100}%` }} />
          ))}
        </colgroup>
      ) : null}
      {header.length > 0 ? (
        <thead>
          <tr>
            {header.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody>
        {rows.map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never move
          <tr key={index}>
            {cells.map((inlines, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at}>
                <Words inlines={inlines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return createElement(block.isPart ? 'h1' : `h${Math.min(block.level, 6)}`, {}, block.text)
    case 'title':
      return <h1>{block.text}</h1>
    case 'facts':
      return <p className="paper-facts">{block.text}</p>
    case 'paragraph':
      return block.isQuote ? (
        <blockquote>
          <Words inlines={block.inlines} />
        </blockquote>
      ) : (
        <p className="paper-text">
          <Words inlines={block.inlines} />
        </p>
      )
    case 'list':
      return <PaperList list={block} />
    case 'table':
      return <PaperTable table={block} />
    case 'picture':
      return (
        <figure className="paper-picture">
          <img src={block.url} alt={block.alt} loading="eager" />
          {block.alt ? <figcaption>{block.alt}</figcaption> : null}
        </figure>
      )
    case 'page-break':
      return <div className="paper-break" />
  }
}

/** What goes into a Word file, for a page to print: the same blocks, so that both say the same. */
export function PaperBlocks({ blocks }: { blocks: Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text have no other name, and never move
  return blocks.map((block, index) => <PaperBlock key={index} block={block} />)
}
