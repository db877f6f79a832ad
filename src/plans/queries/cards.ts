import type { Where } from 'payload'
import type { EmergencyPlan } from '@/payload-types'
import { pictureOf } from '@/publishing/files'
import { cardsPath, decodeParam, pagePath } from '@/publishing/paths'
import { asReader, inForce, type Reader, released } from '@/publishing/reader'
import type { Id } from '@/shared/ids'
import { populated } from '@/shared/populated'
import { resolveContact } from '@/shared/registers'
import { responseLevels, supplyColumns } from '../model'
import { actionCards, isCardOf } from '../rules/cards'
import { resolveSupply } from '../rules/registers'

/** The most plans whose cards one list reads. */
const LIMIT = 300

/** What is needed while it happens, as the reader may see it: the registers' present values where he may read them. */
export function responseOf(doc: Pick<EmergencyPlan, 'levels' | 'contacts' | 'steps' | 'supplies'>) {
  return {
    levels: doc.levels ?? [],
    contacts: (doc.contacts ?? []).map((row) => resolveContact(row, populated(row.contact), populated(row.staff))),
    steps: (doc.steps ?? []).map((step) => ({
      ...step,
      post: populated(step.post),
      picture: pictureOf(step.picture),
    })),
    supplies: (doc.supplies ?? []).map((row) => resolveSupply(row, populated(row.item))),
  }
}

/** What `responseOf` reads of related documents. */
export const responseRelations = {
  staff: { name: true },
  posts: { name: true, code: true },
  contacts: { name: true, organisation: true, phone: true, backupPhone: true },
  supplies: supplyColumns,
  media: { alt: true, url: true, filename: true, width: true, height: true },
} as const

const cardFields = {
  title: true,
  slug: true,
  code: true,
  visibility: true,
  state: true,
  versionLabel: true,
  releasedAt: true,
  effectiveDate: true,
  retiredAt: true,
  retireReason: true,
  levels: true,
  contacts: true,
  steps: true,
  supplies: true,
  updatedAt: true,
} as const

type CardDoc = Pick<EmergencyPlan, Exclude<keyof typeof cardFields, 'levels' | 'contacts' | 'steps' | 'supplies'>> &
  Parameters<typeof responseOf>[0]

function toPlanCards(doc: CardDoc) {
  const { steps, ...response } = responseOf(doc)
  const planHref = pagePath('emergency-plans', doc) ?? '/plans'
  return {
    title: doc.title,
    code: doc.code ?? null,
    isInternal: doc.visibility !== 'public',
    versionLabel: doc.versionLabel ?? null,
    releasedAt: doc.releasedAt ?? doc.effectiveDate ?? null,
    updatedAt: doc.updatedAt,
    retirement: doc.state === 'retired' ? { on: doc.retiredAt ?? null, reason: doc.retireReason || null } : undefined,
    planHref,
    href: cardsPath(doc) ?? planHref,
    /** For printed codes: short, and the same for as long as the plan keeps its number. */
    lastingHref: cardsPath({ slug: doc.code || doc.slug }) ?? planHref,
    ...response,
    cards: actionCards(steps),
  }
}

export type PlanCards = ReturnType<typeof toPlanCards>
export type PlanCard = PlanCards['cards'][number]

const read = async (reader: Reader, where: Where, limit: number): Promise<PlanCards[]> => {
  const { docs } = await reader.payload.find({
    collection: 'emergency-plans',
    depth: 1,
    joins: false,
    limit,
    pagination: false,
    populate: responseRelations,
    select: cardFields,
    sort: 'code',
    where,
    ...asReader(reader),
  })
  return docs.map(toPlanCards)
}

/** The cards of a plan by its address or its code; null for none, a draft, or a plan that the reader may not see. */
export async function findPlanCards(reader: Reader, slugParam: string): Promise<PlanCards | null> {
  const name = decodeParam(slugParam)
  const bySlug = await read(reader, { and: [released, { slug: { equals: name } }] }, 1)
  const [found] = bySlug.length > 0 ? bySlug : await read(reader, { and: [released, { code: { equals: name } }] }, 1)
  return found ?? null
}

/** The cards of all plans in force that the reader may see. */
export const listPlanCards = (reader: Reader): Promise<PlanCards[]> => read(reader, inForce, LIMIT)

/** The cards for the holder of the posts, of the plans in force that the reader may see. */
export async function listCardsOfPosts(reader: Reader, posts: { id: Id; name: string }[]) {
  if (posts.length === 0) return []
  const names: Where = {
    or: [{ 'steps.post': { in: posts.map(({ id }) => id) } }, { 'steps.role': { in: posts.map(({ name }) => name) } }],
  }
  const plans = await read(reader, { and: [inForce, names] }, LIMIT)
  return plans.flatMap((plan) =>
    plan.cards.filter((card) => isCardOf(card, posts)).map((card) => toCardRow(plan, card)),
  )
}

/** A card as a row of lists. */
export function toCardRow(plan: PlanCards, card: PlanCard) {
  return {
    href: cardHref(plan, card),
    title: card.role,
    planTitle: plan.title,
    versionLabel: plan.versionLabel,
    steps: card.steps.length,
    isInternal: plan.isInternal,
  }
}

export type CardRow = ReturnType<typeof toCardRow>

/** The address of one card; of all posts without one. */
export const cardHref = ({ href }: Pick<PlanCards, 'href'>, card: { key: string }): string =>
  `${href}/${encodeURIComponent(card.key)}`

/** `Ⅰ级响应`. */
export const levelName = (level: PlanCards['levels'][number]['level']): string => responseLevels[level].zh
