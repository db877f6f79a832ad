import { formatNumber } from '@/shared/format'
import { Phone } from '@/ui/Phone'
import { Picture } from '@/ui/Picture'
import type { Plan } from '../queries'
import { type ActionCard, actionCards } from '../rules/cards'

type Card = ActionCard<Plan['steps'][number]>

/** 应急处置卡: what each post does, in the order of the whole plan; two columns, read down one and then the other. */
export function RoleCards({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.cardsHref ? (
        <p className="no-print pb-4">
          <a href={plan.cardsHref} className="inline-flex min-h-11 items-center">
            单独打开、打印处置卡
          </a>
        </p>
      ) : null}
      <div className="-mb-4 gap-4 sm:columns-2">
        {actionCards(plan.steps).map((card) => (
          <RoleCardBox key={card.key} card={card} plan={plan} />
        ))}
      </div>
    </>
  )
}

function RoleCardBox({ card, plan }: { card: Card; plan: Plan }) {
  const contact = plan.contacts.find(({ role }) => role === card.role || role === card.post?.name)
  return (
    <section className="card role-card mb-4 break-inside-avoid border-line-strong p-0">
      <h3 className="border-b border-line-strong px-4 py-2 font-bold">
        {plan.cardsHref ? (
          <a href={`${plan.cardsHref}/${encodeURIComponent(card.key)}`} className="inline-flex min-h-11 items-center">
            {card.role}
          </a>
        ) : (
          card.role
        )}
      </h3>
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
      {contact?.phone ? (
        <p className="border-t border-line px-4 py-1">
          {contact.name ? `${contact.name} ` : ''}
          <Phone number={contact.phone} label={`拨打${card.role}`} />
        </p>
      ) : null}
    </section>
  )
}
