import { PageHeader } from '@/ui/PageHeader'
import { PrintButton } from '@/ui/PrintButton'
import type { PlanCard, PlanCards } from '../queries/cards'
import { ALL_CARDS } from '../rules/cards'
import { type SheetKey, sheets } from '../rules/sheets'
import { CardLinks } from './CardLinks'
import { CardPoster } from './CardPoster'
import { CardSheets } from './CardSheets'
import { NoCards } from './NoCards'

interface Props {
  plan: PlanCards
  /** Undefined for all posts. */
  card: PlanCard | undefined
  sheet: SheetKey | 'poster'
  emergencyPhone: string | null
  isSignedIn: boolean
  siteUrl: string
}

const WORDS = { poster: '墙上海报' } as const

/** Cards as they come out of the printer. On the screen a line on top says how to print them. */
export function SheetPage({ plan, card, sheet, emergencyPhone, isSignedIn, siteUrl }: Props) {
  const name = sheet === 'poster' ? WORDS.poster : sheets[sheet].name
  const common = { plan, emergencyPhone, siteUrl }
  const hasCards = plan.cards.length > 0
  return (
    <>
      <div className="no-print pb-6">
        <PageHeader
          title={`${card ? `${card.role}处置卡` : plan.title}：${name}`}
          trail={[
            { name: plan.title, href: plan.planHref },
            { name: '处置卡', href: plan.href },
          ]}
          lead={`用浏览器的打印功能（电脑按 Ctrl+P），纸张已设好，缩放选“默认”或 100%。${
            isSignedIn ? '打印件含内部电话，请贴在工作区内。' : '登录后打印的卡片带联系人电话。'
          }`}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pt-4">
          {isSignedIn && hasCards ? <PrintButton>打印</PrintButton> : null}
          {hasCards ? <CardLinks plan={plan} post={card?.key ?? ALL_CARDS} /> : null}
        </div>
      </div>
      {!hasCards ? (
        <NoCards />
      ) : sheet === 'poster' ? (
        <CardPoster {...common} />
      ) : (
        <CardSheets {...common} cards={card ? [card] : plan.cards} sheet={sheets[sheet]} />
      )}
    </>
  )
}
