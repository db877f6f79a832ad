import { formatDate, machineDate } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { controlledLabels } from '@/workflow/model'
import type { Outstanding as OutstandingRow } from '../queries/outstanding'
import { stageOf } from '../rules/due'

/** What I have yet to read and confirm, soonest first; nothing when all is confirmed. */
export function Outstanding({ rows, now }: { rows: OutstandingRow[]; now: Date }) {
  if (rows.length === 0) return null
  return (
    <Section id="outstanding" title="待阅读确认" aside={`${rows.length} 份`}>
      <ul className="rows">
        {rows.map((row) => (
          <li key={`${row.collection}/${row.documentId}`}>
            <a href={row.href} className="row-link">
              {row.title}
            </a>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
              <span>{controlledLabels[row.collection].zh}</span>
              <span>{row.versionLabel} 版</span>
              <Due dueOn={row.dueOn} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Due({ dueOn, now }: { dueOn: string; now: Date }) {
  const stage = stageOf(dueOn, now)
  const day = <time dateTime={machineDate(dueOn)}>{formatDate(dueOn)}</time>
  if (stage === 'asked') return <span>{day}前确认</span>
  return (
    <Chip tone={stage === 'overdue' ? 'alarm' : 'due'} icon={stage === 'overdue' ? 'warning' : 'clock'}>
      {stage === 'overdue' ? '已逾期，期限 ' : ''}
      {day}
      {stage === 'overdue' ? '' : '前确认'}
    </Chip>
  )
}
