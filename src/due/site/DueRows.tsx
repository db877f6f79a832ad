import { formatDate } from '@/shared/format'
import { Chip, type Tone } from '@/ui/Chip'
import type { IconName } from '@/ui/Icon'
import { type Day, dueKinds, type ListedItem } from '../model'
import { remainingWords } from '../rules/lists'

const looks = {
  overdue: { tone: 'alarm', icon: 'warning' },
  near: { tone: 'due', icon: 'clock' },
  later: { tone: 'plain', icon: 'clock' },
} satisfies Record<string, { tone: Tone; icon: IconName }>

interface Props {
  items: ListedItem[]
  today: Day
  stage: keyof typeof looks
  /** Links into the console are for those who work there. */
  isConsoleUser: boolean
}

/** Where a reader goes on to. */
export function itemHref({ href, adminHref }: ListedItem, isConsoleUser: boolean): string | undefined {
  return href ?? (isConsoleUser ? adminHref : undefined)
}

/** What is due, a line for each, with its day and how long it is until then. */
export function DueRows({ items, today, stage, isConsoleUser }: Props) {
  return (
    <ul className="rows">
      {items.map((item) => {
        const href = itemHref(item, isConsoleUser)
        return (
          <li key={`${item.key} ${item.dueOn}`}>
            <p className="flex flex-wrap items-center gap-x-3">
              {href ? (
                <a href={href} className="row-link">
                  {item.title}
                </a>
              ) : (
                <span className="font-bold">{item.title}</span>
              )}
              <Chip {...looks[stage]}>{remainingWords(item.dueOn, today).zh}</Chip>
            </p>
            <p className="text-sm text-soft">
              {[formatDate(item.dueOn), dueKinds[item.kind].zh, item.departmentName, item.progress]
                .filter(Boolean)
                .join('　')}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
