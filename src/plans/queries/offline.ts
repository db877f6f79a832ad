import { createHash } from 'node:crypto'
import type { Reader } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { isCardOf } from '../rules/cards'
import { type KeptPage, keptPages } from '../rules/offline'
import { cardHref, listPlanCards, type PlanCards } from './cards'

/** Of a plan as its reader sees it now: changes with its text, with the registers, and with who reads. */
const revisionOf = (plan: PlanCards, frame: string): string =>
  createHash('sha256')
    .update(JSON.stringify([plan, frame]))
    .digest('hex')
    .slice(0, 16)

/**
 * The pages that a phone keeps for a reader: cards of his posts first, then his plans, then what everybody may read.
 * @param posts of the signed-in person
 * @param frame what the pages show beside the plan, such as the emergency number
 */
export async function listKeptPages(
  reader: Reader,
  posts: { id: Id; name: string }[],
  frame: string,
): Promise<KeptPage[]> {
  const anonymous: Reader = { ...reader, user: null }
  const [own, open] = await Promise.all([
    reader.user ? listPlanCards(reader) : Promise.resolve([]),
    listPlanCards(anonymous),
  ])
  const viewOf = (plan: PlanCards) => ({
    title: plan.title,
    href: plan.planHref,
    version: plan.versionLabel,
    revision: revisionOf(plan, frame),
    cards: plan.cards.map((card) => ({
      title: card.role,
      href: cardHref(plan, card),
      isMine: isCardOf(card, posts),
    })),
  })
  return keptPages({ own: own.map(viewOf), open: open.map(viewOf) })
}
