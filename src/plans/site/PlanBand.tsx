import { dialable } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import { responseLevels } from '../model'
import type { Plan } from '../queries'
import { callOrder } from '../rules/cards'

/** The red band: what this is for, which levels there are, whom to call first. Readable at arm's length. */
export function PlanBand({ plan, emergencyPhone }: { plan: Plan; emergencyPhone: string | null }) {
  const [first, ...others] = callOrder(plan.contacts, emergencyPhone)
  return (
    <div className="red-band mt-6 rounded bg-band p-4 text-on-band sm:p-6">
      <p className="flex items-center gap-2 font-bold">
        <Icon name="warning" />
        {first ? `发生时先拨打：${first.who}` : plan.planTypeName}
      </p>
      {first ? (
        <a
          href={`tel:${dialable(first.number)}`}
          className="inline-flex min-h-14 items-center text-2xl font-bold text-on-band"
        >
          {first.number}
        </a>
      ) : null}
      {others.map((call) => (
        <p key={call.number}>
          再拨打：{call.who}{' '}
          <a href={`tel:${dialable(call.number)}`} className="inline-flex min-h-11 items-center font-bold text-on-band">
            {call.number}
          </a>
        </p>
      ))}
      {plan.levels.length > 0 ? <Levels levels={plan.levels} /> : null}
    </div>
  )
}

function Levels({ levels }: { levels: Plan['levels'] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label="响应级别">
      {levels.map(({ id, level }) => (
        <li key={id ?? level}>
          <a
            href={`#level-${level}`}
            className="inline-flex min-h-11 items-center rounded border border-on-band px-3 text-on-band no-underline"
          >
            {responseLevels[level].zh}
          </a>
        </li>
      ))}
    </ul>
  )
}
