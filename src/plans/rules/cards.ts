interface Post {
  id: number | string
  name: string
  code?: string | null
}

export interface CardStep {
  role: string
  post?: Post | undefined
  minutes?: number | null
}

export interface ActionCard<Step extends CardStep> {
  /** Part of the card's address: the post's code, or the role where a plan names no post. */
  key: string
  role: string
  post: Post | undefined
  /** Steps with their number in the whole plan, so that every card shows when its turn comes. */
  steps: { number: number; step: Step }[]
}

/** The segment that stands for all posts of a plan in an address. */
export const ALL_CARDS = 'all'

/**
 * What each post does, one card a post, in the order in which the posts come into action
 * (应急处置卡, 《生产安全事故应急预案管理办法》第十九条). Steps of one post are one card, whatever they call it; so are
 * steps of one role, when only some of them name the post.
 */
export function actionCards<Step extends CardStep>(steps: Step[]): ActionCard<Step>[] {
  const posts = new Map<string, Post>()
  for (const { role, post } of steps) if (post && !posts.has(role.trim())) posts.set(role.trim(), post)
  const cards = new Map<string, ActionCard<Step>>()
  for (const [index, step] of steps.entries()) {
    const role = step.role.trim()
    const post = step.post ?? posts.get(role)
    const key = post?.code || post?.name || role
    const card = cards.get(key) ?? { key, role, post, steps: [] }
    card.steps.push({ number: index + 1, step })
    cards.set(key, card)
  }
  return [...cards.values()]
}

/** The card that an address names: by its key, and by the role, under which it may have been printed before. */
export function findCard<Card extends { key: string; role: string }>(cards: Card[], key: string): Card | undefined {
  return cards.find((card) => card.key === key) ?? cards.find((card) => card.role === key)
}

/** Whether a card is for the holder of one of the posts: by the post itself, or where none is named by its name. */
export function isCardOf({ post, role }: { post?: Post | undefined; role: string }, posts: Post[]): boolean {
  return posts.some(({ id, name }) => (post ? String(post.id) === String(id) : name.trim() === role))
}

/** Within how many minutes a step is to be done, unless its action says so itself; null for none. */
export function limitToSay({
  action,
  minutes,
}: {
  action: string
  minutes?: number | null | undefined
}): number | null {
  if (typeof minutes !== 'number') return null
  const said = new RegExp(`(?<!\\d)${minutes} ?分钟(之)?内`)
  return said.test(action) ? null : minutes
}

interface Contact {
  role: string
  phone: string | null
}

export interface Call {
  who: string
  number: string
}

/** Whom to call, first one first: the plan's own order where the reader sees numbers, then the office's emergency line. */
export function callOrder(contacts: (Contact & { name: string | null })[], emergencyPhone: string | null): Call[] {
  const own = contacts.find((contact) => contact.phone)
  const calls = [
    ...(own?.phone ? [{ who: [own.role, own.name].filter(Boolean).join(' '), number: own.phone }] : []),
    ...(emergencyPhone ? [{ who: '应急电话', number: emergencyPhone }] : []),
  ]
  return calls.filter((call, index) => calls.findIndex((other) => other.number === call.number) === index)
}
