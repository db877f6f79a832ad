import type { PlanCards } from '../queries/cards'
import { ALL_CARDS } from '../rules/cards'
import { sheets } from '../rules/sheets'

const link = 'inline-flex min-h-11 items-center'

/** The sheets that a card, or all of a plan, can be printed on. */
export function CardLinks({ plan, post = ALL_CARDS }: { plan: Pick<PlanCards, 'href'>; post?: string }) {
  const base = `${plan.href}/${encodeURIComponent(post)}`
  return (
    <nav aria-label="打印" className="no-print flex flex-wrap gap-x-6">
      <span className="inline-flex min-h-11 items-center font-bold">{post === ALL_CARDS ? '打印全部' : '打印'}</span>
      {Object.entries(sheets).map(([key, { name }]) => (
        <a key={key} href={`${base}/${key}`} className={link}>
          {name}
        </a>
      ))}
      <a href={`${plan.href}/${ALL_CARDS}/poster`} className={link}>
        墙上海报
      </a>
    </nav>
  )
}
