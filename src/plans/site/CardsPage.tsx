import { DocumentRows } from '@/ui/DocumentRows'
import { PageHeader } from '@/ui/PageHeader'
import { cardHref, type PlanCard, type PlanCards } from '../queries/cards'
import { ActionCard, CardFacts } from './ActionCard'
import { CardLinks } from './CardLinks'
import { NoCards } from './NoCards'

interface Props {
  plan: PlanCards
  emergencyPhone: string | null
  isSignedIn: boolean
  siteUrl: string
}

const trailOf = (plan: PlanCards) => [
  { name: '应急预案', href: '/plans' },
  { name: plan.title, href: plan.planHref },
]

/** The cards of a plan, one line each: the wall's code leads here. */
export function CardsPage({ plan, siteUrl }: Props) {
  return (
    <article>
      <PageHeader
        title={`应急处置卡：${plan.title}`}
        trail={trailOf(plan)}
        siteUrl={siteUrl}
        meta={<CardFacts plan={plan} />}
        lead="找到自己的岗位，照着做。"
      />
      {plan.cards.length > 0 ? (
        <>
          <div className="pt-6">
            <DocumentRows
              rows={plan.cards.map((card) => ({
                href: cardHref(plan, card),
                title: card.role,
                facts: [`${card.steps.length} 步`],
                note: card.steps[0]?.step.action,
              }))}
            />
          </div>
          <div className="pt-6">
            <CardLinks plan={plan} />
          </div>
        </>
      ) : (
        <div className="pt-6">
          <NoCards />
        </div>
      )}
    </article>
  )
}

/** One card, with the way to its plan and to paper. */
export function CardPage({ plan, card, emergencyPhone, isSignedIn, siteUrl }: Props & { card: PlanCard }) {
  return (
    <article>
      <PageHeader
        title={card.role}
        // One line on a phone: the card itself has to be seen first.
        trail={[{ name: plan.title, href: plan.href }]}
        siteUrl={siteUrl}
        meta={<CardFacts plan={plan} />}
      />
      <ActionCard plan={plan} card={card} emergencyPhone={emergencyPhone} isSignedIn={isSignedIn} />
      <div className="pt-6">
        <CardLinks plan={plan} post={card.key} />
      </div>
    </article>
  )
}
