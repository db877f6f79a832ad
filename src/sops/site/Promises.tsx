import { formatNumber } from '@/shared/format'
import type { Standard } from '../queries'

const words = { 'at-most': '不超过', 'at-least': '不低于', equal: '' } as const

/** What the office promises, as figures to be held to. On a phone one line each: the name, and the figure beside it. */
export function Promises({ promises }: { promises: Standard['promises'] }) {
  // Four in rows of three would leave one alone.
  const columns = promises.length % 3 === 1 ? 'lg:grid-cols-2' : 'lg:grid-cols-3'
  return (
    <ul className={`grid gap-2 sm:grid-cols-2 sm:gap-4 ${columns}`}>
      {promises.map((promise) => (
        <li
          key={promise.id ?? promise.name}
          className="card flex items-center justify-between gap-x-4 px-4 py-2 sm:flex-col-reverse sm:items-start sm:justify-end sm:py-4"
        >
          <div>
            <p className="text-soft sm:text-ink">{promise.name}</p>
            {promise.measurement ? <p className="text-sm text-soft">测量：{promise.measurement}</p> : null}
          </div>
          <p className="flex-none leading-tight">
            {words[promise.comparison] ? <span className="text-sm text-soft">{words[promise.comparison]} </span> : null}
            <span className="text-2xl font-bold">{formatNumber(promise.value)}</span>
            <span> {promise.unit}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
