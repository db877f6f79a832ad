import { cache } from 'react'
import { siteFrame } from '@/app/_lib/frame'
import { missingMeta, pageMeta } from '@/app/_lib/pageMeta'
import type { Visit } from '@/app/_lib/reader'
import { recordPageRead } from '@/audit/actions'
import { cardHref, findPlanCards, type PlanCards } from '@/plans/queries/cards'
import { ALL_CARDS, findCard } from '@/plans/rules/cards'
import { isSheetKey } from '@/plans/rules/sheets'
import { CardPage, CardsPage } from '@/plans/site/CardsPage'
import { SheetPage } from '@/plans/site/SheetPage'
import { decodeParam } from '@/publishing/paths'
import { OfflineScript } from '@/ui/OfflineScript'
import { RetiredNotice } from '@/workflow/site/VersionNotice'
import { Missing } from './Missing'

interface CardParams {
  slug: string
  /** Without it the page is about all cards of the plan. */
  post?: string
  sheet?: string
}

const load = cache(findPlanCards)

const metaOf = (plan: PlanCards, title: string, path: string) =>
  pageMeta({ title, description: `${plan.title}的应急处置卡`, path, isListed: !plan.retirement })

/** The title of a card, of the list of cards, or of a sheet. */
export async function cardsMeta({ reader }: Visit, { slug, post, sheet }: CardParams) {
  const plan = await load(reader, slug)
  if (!plan) return missingMeta
  const card = post === undefined ? undefined : findCard(plan.cards, decodeParam(post))
  if (post !== undefined && !card && !(sheet && decodeParam(post) === ALL_CARDS)) return missingMeta
  const title = card ? `${card.role} · ${plan.title}` : `应急处置卡 · ${plan.title}`
  return metaOf(plan, title, card ? cardHref(plan, card) : plan.href)
}

/** What every screen of cards shows beside them. */
async function frameOf({ reader }: Visit, plan: PlanCards) {
  recordPageRead({ reader, collection: 'emergency-plans', href: plan.planHref })
  const { emergencyPhone, siteUrl } = await siteFrame()
  return { plan, emergencyPhone, siteUrl, isSignedIn: reader.user !== null }
}

/** All cards of a plan, one line each. */
export async function CardsScreen({ visit, slug }: { visit: Visit; slug: string }) {
  const plan = await load(visit.reader, slug)
  if (!plan) return <Missing visit={visit} />
  return (
    <>
      <RetiredNotice retirement={plan.retirement} />
      <CardsPage {...(await frameOf(visit, plan))} />
    </>
  )
}

/** One card. */
export async function CardScreen({ visit, slug, post }: { visit: Visit; slug: string; post: string }) {
  const plan = await load(visit.reader, slug)
  const card = plan && findCard(plan.cards, decodeParam(post))
  if (!card) return <Missing visit={visit} />
  return (
    <>
      <RetiredNotice retirement={plan.retirement} />
      <CardPage {...(await frameOf(visit, plan))} card={card} />
      {visit.isCached ? <OfflineScript /> : null}
    </>
  )
}

/** One card, or all, on paper. */
export async function SheetScreen({ visit, slug, post, sheet }: { visit: Visit } & Required<CardParams>) {
  const plan = await load(visit.reader, slug)
  const key = decodeParam(post)
  const card = plan ? findCard(plan.cards, key) : undefined
  const isKnown = sheet === 'poster' || isSheetKey(sheet)
  if (!plan || !isKnown || (key !== ALL_CARDS && !card)) return <Missing visit={visit} />
  return (
    <>
      <RetiredNotice retirement={plan.retirement} />
      <SheetPage {...(await frameOf(visit, plan))} card={card} sheet={sheet} />
    </>
  )
}
