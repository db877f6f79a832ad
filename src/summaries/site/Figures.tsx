import { formatNumber } from '@/shared/format'
import type { Figure } from '../queries'

/** Figures of the year; the dotted line opens where a figure comes from, in place. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul className="grid grid-cols-2 items-start gap-2 sm:gap-4 lg:grid-cols-4">
      {figures.map((figure) => (
        <li key={figure.key} className="card p-3 sm:p-4">
          <FigureBox figure={figure} />
        </li>
      ))}
    </ul>
  )
}

function FigureBox({ figure }: { figure: Figure }) {
  const source = [figure.definition, figure.note].filter(Boolean)
  const head = (
    <>
      <span className="block text-soft">{figure.name}</span>
      <span className={source.length > 0 ? 'figure-value' : undefined}>
        <span className="text-2xl font-bold leading-tight">{formatNumber(figure.value)}</span>
        {figure.unit ? <span> {figure.unit}</span> : null}
      </span>
    </>
  )
  if (source.length === 0) return <p>{head}</p>
  return (
    <details className="figure">
      <summary>
        {head}
        <span className="sr-only">，查看口径</span>
      </summary>
      <div className="mt-3 border-t border-line pt-3 text-sm text-soft">
        {figure.definition ? <p>口径：{figure.definition}</p> : null}
        {figure.note ? <p>{figure.note}</p> : null}
      </div>
    </details>
  )
}
