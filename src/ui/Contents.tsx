export interface ContentsEntry {
  id: string
  title: string
}

/** What a long page holds: at the side on wide screens, folded on top on a phone. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  if (entries.length < 2) return null
  const list = (
    <ol>
      {entries.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-flex min-h-11 items-center">
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <nav aria-label="本页目录" className="no-print lg:h-full">
      <details className="disclosure card mt-6 py-0 lg:hidden">
        <summary>本页目录</summary>
        {list}
      </details>
      <div className="sticky top-6 hidden border-s border-line ps-6 pt-10 lg:block">
        <p className="text-sm font-bold text-soft">本页目录</p>
        {list}
      </div>
    </nav>
  )
}
