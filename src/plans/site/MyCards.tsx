import { DocumentRows } from '@/ui/DocumentRows'
import { Section } from '@/ui/Section'
import type { CardRow } from '../queries/cards'

/** The action cards of my posts, and where to find them without a network. */
export function MyCards({ cards }: { cards: CardRow[] }) {
  if (cards.length === 0) return null
  return (
    <Section id="cards" title="我的处置卡" aside={<a href="/offline">断网可用的内容</a>}>
      <DocumentRows
        rows={cards.map(({ href, title, planTitle, versionLabel, steps, isInternal }) => ({
          href,
          title: planTitle,
          facts: [title, `${steps} 步`, versionLabel ? `版本 ${versionLabel}` : null],
          isInternal,
        }))}
      />
    </Section>
  )
}
