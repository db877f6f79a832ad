import { dialable, excerpt, formatDate, formatNumber } from '@/shared/format'
import { Chip } from '@/ui/Chip'
import { Icon } from '@/ui/Icon'
import { Picture } from '@/ui/Picture'
import { cardHref, levelName, type PlanCard, type PlanCards } from '../queries/cards'
import { callOrder, limitToSay } from '../rules/cards'
import { supplyLine } from './cardText'

interface Props {
  plan: PlanCards
  card: PlanCard
  emergencyPhone: string | null
  isSignedIn: boolean
}

/** One post's card, for a hand that shakes: whom to call, what to do, with what. Read at arm's length. */
export function ActionCard({ plan, card, emergencyPhone, isSignedIn }: Props) {
  return (
    <div className="action-card">
      <Calls plan={plan} emergencyPhone={emergencyPhone} />
      <Steps card={card} />
      <Part title="联系人（按呼叫顺序）">
        {isSignedIn ? (
          <Contacts contacts={plan.contacts} />
        ) : (
          <p>
            <a href={`/me?next=${encodeURIComponent(cardHref(plan, card))}`}>登录</a>后可见姓名与电话。
          </p>
        )}
      </Part>
      {plan.supplies.length > 0 ? (
        <Part title="物资">
          <ul>
            {plan.supplies.map((supply) => (
              <li key={supply.id ?? supply.name}>{supplyLine(supply)}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {plan.levels.length > 0 ? (
        <Part title="何时启动">
          <ul>
            {plan.levels.map(({ id, level, trigger, commander }) => (
              <li key={id ?? level}>
                <b>{levelName(level)}</b> {excerpt(trigger, 80)}
                {commander ? `（指挥：${commander}）` : ''}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  )
}

/** What stands beside a card's title: which version it is, and whether it is for everybody. */
export function CardFacts({ plan }: { plan: PlanCards }) {
  return (
    <>
      {plan.versionLabel ? <Chip>版本 {plan.versionLabel}</Chip> : null}
      {plan.releasedAt ? <span>{formatDate(plan.releasedAt)}发布</span> : null}
      {plan.isInternal ? <Chip icon="lock">内部</Chip> : null}
    </>
  )
}

function Calls({ plan, emergencyPhone }: Pick<Props, 'plan' | 'emergencyPhone'>) {
  const calls = callOrder(plan.contacts, emergencyPhone)
  if (calls.length === 0) return null
  return (
    <ul className="red-band action-calls" aria-label="先打电话">
      {calls.map(({ who, number }) => (
        <li key={number}>
          <a href={`tel:${dialable(number)}`} aria-label={`拨打${who} ${number}`}>
            <Icon name="phone" size={24} />
            <span>
              <small>{who}</small>
              <b>{number}</b>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Steps({ card }: { card: PlanCard }) {
  return (
    <ol className="action-steps">
      {card.steps.map(({ number, step }) => (
        <li key={number}>
          <b>
            <span className="sr-only">第</span>
            {number}
            <span className="sr-only">步</span>
          </b>
          <StepText step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepText({ step }: { step: PlanCard['steps'][number]['step'] }) {
  const limit = limitToSay(step)
  return (
    <div>
      <p>
        {limit === null ? null : <strong className="text-alarm">{formatNumber(limit)} 分钟内 </strong>}
        {step.action}
      </p>
      {step.note ? <p className="action-note">{step.note}</p> : null}
      {step.picture ? <Picture picture={step.picture} /> : null}
    </div>
  )
}

function Contacts({ contacts }: { contacts: PlanCards['contacts'] }) {
  if (contacts.length === 0) return <p>本预案没有登记联系人。</p>
  return (
    <ol className="action-contacts">
      {contacts.map((contact) => (
        <li key={`${contact.role}${contact.name}`}>
          <span>
            {contact.role} {contact.name === contact.role ? '' : contact.name}
          </span>
          <span className="action-numbers">
            {[contact.phone, contact.backupPhone]
              .filter((number) => number !== null)
              .map((number, index) => (
                <a
                  key={number}
                  href={`tel:${dialable(number)}`}
                  aria-label={`拨打${contact.role}${index > 0 ? '备用电话' : ''} ${number}`}
                >
                  {number}
                </a>
              ))}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="action-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
