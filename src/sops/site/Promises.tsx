import { formatNumber } from '@/shared/format'
import type { Standard } from '../queries'

const words = { 'at-most': '不超过', 'at-least': '不低于', equal: '' } as const

/** What the office promises, as figures to be held to. */
export function Promises({ promises }: { promises: Standard['promises'] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {promises.map((promise) => (
        <li key={promise.id ?? promise.name} className="card">
          <p className="text-soft">{promise.name}</p>
          <p className="pt-1 leading-tight">
            {words[promise.comparison] ? <span className="text-soft">{words[promise.comparison]} </span> : null}
            <span className="text-2xl font-bold">{formatNumber(promise.value)}</span>
            <span> {promise.unit}</span>
          </p>
          {promise.measurement ? <p className="pt-2 text-sm text-soft">测量：{promise.measurement}</p> : null}
        </li>
      ))}
    </ul>
  )
}
