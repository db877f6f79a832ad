import { Fragment } from 'react'
import { formatDate } from '@/shared/format'
import { QrCode } from '@/ui/QrCode'
import { cardHref, type PlanCard, type PlanCards } from '../queries/cards'
import { fitCard, type Sheet } from '../rules/sheets'
import { cardText } from './cardText'

interface Props {
  plan: PlanCards
  cards: PlanCard[]
  sheet: Sheet
  emergencyPhone: string | null
  siteUrl: string
}

/** The paper has no margins: the cards' own are the cut. The rule of print.css is for text. */
const pageRule = ({ page }: Sheet) =>
  `@page { size: ${page.width}mm ${page.height}mm; margin: 0; @bottom-center { content: none } @bottom-left { content: none } }`

/** Cards on paper: one a page, or many with cut lines. What one post gets alone fills its page. */
export function CardSheets({ plan, cards, sheet, emergencyPhone, siteUrl }: Props) {
  const perPage = sheet.columns * sheet.rows
  const [only, ...others] = cards
  const filled = only && others.length === 0 && perPage > 1 ? Array.from({ length: perPage }, () => only) : cards
  const pages = Array.from({ length: Math.ceil(filled.length / perPage) }, (_, index) =>
    filled.slice(index * perPage, (index + 1) * perPage),
  )
  return (
    // Wide paper on a small screen: it scrolls by itself, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section className="card-sheets" aria-label="打印预览" tabIndex={0}>
      <style>{pageRule(sheet)}</style>
      {pages.map((page) => (
        <div
          key={page[0]?.key}
          className="card-page"
          style={{
            width: `${sheet.page.width}mm`,
            height: `${sheet.page.height}mm`,
            gridTemplateColumns: `repeat(${sheet.columns}, 1fr)`,
            gridTemplateRows: `repeat(${sheet.rows}, 1fr)`,
          }}
        >
          {page.map((card, index) => (
            <PaperCard
              // biome-ignore lint/suspicious/noArrayIndexKey: the same card many times
              key={`${card.key}${index}`}
              plan={plan}
              card={card}
              sheet={sheet}
              emergencyPhone={emergencyPhone}
              siteUrl={siteUrl}
            />
          ))}
        </div>
      ))}
    </section>
  )
}

function PaperCard({ plan, card, sheet, emergencyPhone, siteUrl }: Omit<Props, 'cards'> & { card: PlanCard }) {
  const fitted = fitCard(cardText(plan, card, emergencyPhone), sheet)
  const address = `${siteUrl}${cardHref({ href: plan.lastingHref }, card)}`
  return (
    <article
      className="paper-card"
      style={{
        fontSize: `${fitted.size}pt`,
        padding: `${(sheet.page.width / sheet.columns - sheet.inner.width) / 2}mm`,
      }}
    >
      <header>
        <div>
          <p className="paper-card-plan">应急处置卡 · {plan.title}</p>
          <h2>{card.role}</h2>
        </div>
        <QrCode text={address} label={`${card.role}处置卡的网址`} size={sheet.qr} />
      </header>
      <ol>
        {fitted.steps.map(({ text, note }, index) => (
          <li key={card.steps[index]?.number}>
            <b>{card.steps[index]?.number}</b>
            <span>
              {text}
              {note ? <small>{note}</small> : null}
            </span>
          </li>
        ))}
      </ol>
      <Part name="联系" items={fitted.calls} isListed={fitted.isListed} />
      <Part name="物资" items={fitted.supplies} isListed={fitted.isListed} />
      <Part name="分级" items={fitted.levels} isListed={fitted.isListed} />
      <footer>
        <span>
          {[
            plan.code,
            plan.versionLabel ? `版本 ${plan.versionLabel}` : '',
            plan.releasedAt ? formatDate(plan.releasedAt) : '',
          ]
            .filter(Boolean)
            .join('　')}
        </span>
        {fitted.leftOut.length > 0 ? <span>扫码另见：{fitted.leftOut.join('、')}</span> : null}
      </footer>
    </article>
  )
}

function Part({ name, items, isListed }: { name: string; items: string[]; isListed: boolean }) {
  if (items.length === 0) return null
  return (
    <p className="paper-card-part" data-listed={isListed || undefined}>
      <b>{name}</b>
      <span>
        {items.map((item, index) => (
          <Fragment key={item}>
            {index > 0 && !isListed ? '　' : null}
            <span>{unbroken(item)}</span>
          </Fragment>
        ))}
      </span>
    </p>
  )
}

/** Telephone numbers stay on one line. */
const unbroken = (text: string) =>
  text.split(/(\d[\d-]{4,})/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
      <span key={index} className="paper-card-number">
        {part}
      </span>
    ) : (
      part
    ),
  )
