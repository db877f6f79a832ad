interface Props {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

const link = 'button button-quiet min-h-11 px-4 py-1'

/** Back and on through a long list; nothing when one page holds it all. */
export function Pager({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="分页" className="no-print flex items-center gap-4 pt-4">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev" className={link}>
          上一页
        </a>
      ) : null}
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages ? (
        <a href={hrefOf(page + 1)} rel="next" className={link}>
          下一页
        </a>
      ) : null}
    </nav>
  )
}
