import type { ReactNode } from 'react'

interface Props {
  id?: string
  title: string
  children: ReactNode
  /** A link or a count at the end of the heading's line. */
  aside?: ReactNode
}

/** A part of a page under its heading. */
export function Section({ id, title, children, aside }: Props) {
  return (
    <section id={id} className="pt-10" aria-labelledby={id ? `${id}-title` : undefined}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 pb-4">
        <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
        {aside ? <div className="text-sm text-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}
