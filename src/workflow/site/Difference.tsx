import type { ReactNode } from 'react'
import type { Difference as DifferenceData } from '../diff/types'
import { DifferenceOf } from './DifferenceFields'

interface Props {
  difference: DifferenceData
  /** What stands under each part, by the part's name: a place for remarks. */
  aside?: (label: string) => ReactNode
}

/** What differs between the released version and another, as running text; the same on screen and on paper. */
export function Difference({ difference, aside }: Props) {
  const { fields, isFirst, summary } = difference
  return (
    <div className={isFirst ? 'difference difference-first measure' : 'difference measure'}>
      <p className="font-bold">{summary.text}</p>
      {isFirst || fields.length === 0 ? null : (
        <p className="text-sm text-soft">
          <ins>下划线</ins>为新增，<del>删除线</del>为删除；未变的内容可点开查看。
        </p>
      )}
      {fields.map(({ name, label, change }) => (
        <section key={name} className="pt-6">
          <h3 className="pb-2">{label}</h3>
          <DifferenceOf change={change} />
          {aside?.(label)}
        </section>
      ))}
    </div>
  )
}
