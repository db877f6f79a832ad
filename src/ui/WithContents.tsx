import type { ReactNode } from 'react'
import { Contents, type ContentsEntry } from './Contents'

/** A long text with its contents beside it; on a phone the contents come first, folded. */
export function WithContents({ entries, children }: { entries: ContentsEntry[]; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_220px] lg:gap-10">
      <div className="lg:order-2">
        <Contents entries={entries} />
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
