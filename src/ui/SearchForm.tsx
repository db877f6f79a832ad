import { Icon } from './Icon'

/** The search box: a plain form, so that it works before and without any script. */
export function SearchForm({ query = '', id = 'search-box' }: { query?: string; id?: string }) {
  return (
    <search className="no-print">
      <form action="/search" method="get" className="flex max-w-160 gap-2">
        <label htmlFor={id} className="sr-only">
          检索标准、预案、评定与总结
        </label>
        <input
          id={id}
          className="field"
          type="search"
          name="q"
          defaultValue={query}
          placeholder="标题、编号、关键词"
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="button flex-none">
          <Icon name="search" />
          检索
        </button>
      </form>
    </search>
  )
}
