import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

const looks = {
  info: { icon: 'info', colour: 'border-review bg-review-wash', mark: 'text-review' },
  warning: { icon: 'warning', colour: 'border-due bg-due-wash', mark: 'text-due' },
  alarm: { icon: 'warning', colour: 'border-alarm bg-alarm-wash', mark: 'text-alarm' },
  closed: { icon: 'lock', colour: 'border-line-strong bg-sheet', mark: 'text-soft' },
} satisfies Record<string, { icon: IconName; colour: string; mark: string }>

interface Props {
  kind: keyof typeof looks
  title?: string
  children: ReactNode
  /** Announce it at once: an answer to what the reader just did. */
  isAlert?: boolean
}

/** Something to know now, in a box. */
export function Notice({ kind, title, children, isAlert = false }: Props) {
  const look = looks[kind]
  return (
    <div role={isAlert ? 'alert' : undefined} className={`measure flex gap-3 rounded border p-4 ${look.colour}`}>
      <span className={`pt-1 ${look.mark}`}>
        <Icon name={look.icon} />
      </span>
      <div>
        {title ? <p className="font-bold">{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
