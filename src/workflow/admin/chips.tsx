import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/ui/Icon'
import { type CaseStatus, caseStatuses, type State, states } from '../model'

const stateIcons: Record<State, IconName> = {
  draft: 'file',
  'in-review': 'search',
  returned: 'warning',
  scheduled: 'clock',
  released: 'check',
  retired: 'cross',
}

const statusIcons: Record<CaseStatus, IconName> = {
  open: 'search',
  approved: 'clock',
  done: 'check',
  returned: 'warning',
  withdrawn: 'cross',
}

const wordOf = (text: { zh: string; en: string }, language: string) => (language === 'en' ? text.en : text.zh)

/** A word with its sign and colour; the word alone says it all. */
export function Chip({ kind, icon, children }: { kind: string; icon: IconName; children: ReactNode }) {
  return (
    <span className={`hq-chip hq-chip--${kind}`}>
      <Icon name={icon} size={14} />
      <span className="hq-chip__word">{children}</span>
    </span>
  )
}

/** Where a document stands. */
export function StateChip({ state, language }: { state: State; language: string }) {
  return (
    <Chip kind={state} icon={stateIcons[state]}>
      {wordOf(states[state], language)}
    </Chip>
  )
}

/** Where a submission stands. */
export function StatusChip({ status, language }: { status: CaseStatus; language: string }) {
  return (
    <Chip kind={status} icon={statusIcons[status]}>
      {wordOf(caseStatuses[status], language)}
    </Chip>
  )
}
