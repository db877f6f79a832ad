import type { ReactNode } from 'react'

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card measure">
      <p className="font-bold">{title}</p>
      {children ? <div className="text-soft">{children}</div> : null}
    </div>
  )
}
