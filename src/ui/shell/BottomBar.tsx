import { dialable } from '@/shared/format'
import { Icon, type IconName } from '../Icon'

interface Place {
  href: string
  name: string
  icon: IconName
  label?: string
}

/** The four things a hand holding a phone wants. Wide screens have the bar on top instead. */
export function BottomBar({ emergencyPhone }: { emergencyPhone: string | null }) {
  const call: Place = emergencyPhone
    ? {
        href: `tel:${dialable(emergencyPhone)}`,
        name: '电话',
        icon: 'phone',
        label: `电话：拨打应急电话 ${emergencyPhone}`,
      }
    : { href: '/#phones', name: '电话', icon: 'phone' }
  const places: Place[] = [
    { href: '/search', name: '检索', icon: 'search' },
    { href: '/me', name: '我的岗位', icon: 'person' },
    { href: '/plans', name: '预案', icon: 'card' },
    call,
  ]
  return (
    <nav
      aria-label="常用"
      className="bottom-bar no-print fixed inset-x-0 bottom-0 z-10 border-t border-line-strong bg-sheet md:hidden"
    >
      <ul className="grid grid-cols-4">
        {places.map(({ href, name, icon, label }) => (
          <li key={name}>
            <a
              href={href}
              aria-label={label}
              className="plain-link flex min-h-16 flex-col items-center justify-center text-sm"
            >
              <Icon name={icon} size={22} />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
