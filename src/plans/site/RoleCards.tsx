import { formatNumber } from '@/shared/format'
import { Phone } from '@/ui/Phone'
import { Picture } from '@/ui/Picture'
import type { Plan } from '../queries'
import { roleCards } from './cards'

type Card = ReturnType<typeof roleCards<Plan['steps'][number], Plan['contacts'][number]>>[number]

/** 应急处置卡: what each post does, in the order of the whole plan; two columns, read down one and then the other. */
export function RoleCards({ plan }: { plan: Plan }) {
  return (
    <div className="-mb-4 gap-4 sm:columns-2">
      {roleCards(plan.steps, plan.contacts).map((card) => (
        <RoleCardBox key={card.role} card={card} />
      ))}
    </div>
  )
}

function RoleCardBox({ card }: { card: Card }) {
  return (
    <section className="card mb-4 break-inside-avoid border-line-strong p-0">
      <h3 className="border-b border-line-strong px-4 py-3 font-bold">{card.role}</h3>
      <ol className="px-4">
        {card.steps.map(({ number, step }) => (
          <li key={number} className="grid grid-cols-[2.25rem_1fr] gap-x-2 border-b border-line py-3 last:border-b-0">
            <span className="text-lg font-bold leading-tight">
              <span className="sr-only">第</span>
              {number}
              <span className="sr-only">步</span>
            </span>
            <div>
              <p className="whitespace-pre-line">{step.action}</p>
              {step.minutes !== null && step.minutes !== undefined ? (
                <p className="font-bold text-alarm">{formatNumber(step.minutes)} 分钟内</p>
              ) : null}
              {step.note ? <p className="text-sm text-soft">{step.note}</p> : null}
              {step.picture ? <Picture picture={step.picture} /> : null}
            </div>
          </li>
        ))}
      </ol>
      {card.contact?.phone ? (
        <p className="border-t border-line px-4 py-1">
          {card.contact.name ? `${card.contact.name} ` : ''}
          <Phone number={card.contact.phone} label={`拨打${card.role}`} />
        </p>
      ) : null}
    </section>
  )
}
