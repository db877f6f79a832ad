import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

const tones = {
  plain: 'text-soft border-line-strong',
  ok: 'text-ok bg-ok-wash',
  review: 'text-review bg-review-wash',
  due: 'text-due bg-due-wash',
  alarm: 'text-alarm bg-alarm-wash',
} as const
export type Tone = keyof typeof tones

/** A short word about a thing. Where colour carries meaning an icon goes with it, so that colour is never alone. */
export function Chip({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`chip ${tones[tone]}`}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </span>
  )
}
