import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './Breadcrumbs'

interface Props {
  title: string
  trail?: Crumb[]
  /** Chips and facts under the title. */
  meta?: ReactNode
  /** A sentence or two that say what the page is for. */
  lead?: string | null | undefined
  siteUrl?: string | undefined
}

/** Where one is, the title, what to know before reading. */
export function PageHeader({ title, trail = [], meta, lead, siteUrl }: Props) {
  return (
    <header>
      <Breadcrumbs trail={trail} siteUrl={siteUrl} />
      <h1 className="measure pt-2">{title}</h1>
      {meta ? <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-3 text-sm text-soft">{meta}</div> : null}
      {lead ? <p className="measure pt-4 text-soft">{lead}</p> : null}
    </header>
  )
}
