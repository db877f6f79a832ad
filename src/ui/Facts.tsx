import type { ReactNode } from 'react'

export interface Fact {
  term: string
  value: ReactNode
}

/** Names and values side by side; what has no value is left out. */
export function Facts({ facts }: { facts: Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  if (known.length === 0) return null
  return (
    <dl className="grid max-w-160 grid-cols-[minmax(5em,auto)_1fr] items-baseline gap-x-4 gap-y-2">
      {known.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-soft">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
