import { dialable } from '@/shared/format'
import { Icon } from './Icon'

/** A number to tap. */
export function Phone({ number, label }: { number: string; label?: string }) {
  return (
    <a
      href={`tel:${dialable(number)}`}
      aria-label={label ? `${label} ${number}` : undefined}
      className="inline-flex min-h-11 items-center gap-2 font-bold whitespace-nowrap"
    >
      <Icon name="phone" size={18} />
      {number}
    </a>
  )
}
