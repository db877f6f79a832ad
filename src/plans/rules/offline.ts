interface PlanView {
  title: string
  href: string
  version: string | null
  /** Another one means that its pages have changed. */
  revision: string
  cards: { title: string; href: string; isMine: boolean }[]
}

/** A page that a phone keeps. */
export interface KeptPage {
  href: string
  title: string
  kind: 'card' | 'plan'
  planTitle: string
  version: string | null
  revision: string
  isMine: boolean
  /** Fetched as the signed-in person and forgotten when he signs out, or as nobody in particular. */
  scope: 'member' | 'public'
}

/** The most pages that a phone keeps: about 3 MB. */
export const MAX_KEPT = 300

const pagesOf = (plan: PlanView, scope: KeptPage['scope']): KeptPage[] => {
  const common = { planTitle: plan.title, version: plan.version, revision: plan.revision, scope }
  return [
    ...plan.cards.map((card) => ({ ...common, kind: 'card' as const, ...card })),
    {
      ...common,
      kind: 'plan' as const,
      href: plan.href,
      title: plan.title,
      isMine: plan.cards.some(({ isMine }) => isMine),
    },
  ]
}

/**
 * What to keep, most needed first: my cards, my plans, then the public ones. Internal plans that are none of the
 * person's posts stay on the server.
 * @param own the plans as the person sees them @param open as everybody sees them
 */
export function keptPages({ own, open }: { own: PlanView[]; open: PlanView[] }): KeptPage[] {
  const member = own
    .filter(({ cards }) => cards.some(({ isMine }) => isMine))
    .flatMap((plan) => pagesOf(plan, 'member'))
    .sort((a, b) => rank(a) - rank(b))
  const everybody = open.flatMap((plan) => pagesOf(plan, 'public')).map((page) => ({ ...page, isMine: false }))
  return [...member, ...everybody].slice(0, MAX_KEPT)
}

const rank = ({ kind, isMine }: KeptPage): number => (isMine ? 0 : 2) + (kind === 'card' ? 0 : 1)
