import { type Id, idOf, sameId } from '@/shared/ids'
import { actionCards, isCardOf } from './cards'
import { namesIn, type PlanFacts, rowsOf, textOf, type Warning } from './substance'

type Row = Record<string, unknown>
type Post = PlanFacts['posts'][number]

/** The posts and roles for which the steps of a plan make a card. */
function cardsIn(plan: Row, posts: Post[]) {
  const steps = rowsOf(plan.steps).map((row) => {
    const post = posts.find(({ id }) => sameId(id, row.post))
    return { role: textOf(row.role), post: post && { id: post.id, name: post.name } }
  })
  const cards = actionCards(steps)
  return {
    hasPost: (post: Post) => cards.some((card) => isCardOf(card, [post])),
    hasRole: (role: string) => role !== '' && cards.some((card) => card.role === role),
  }
}

/** The posts that a text calls by their name. */
function postsCalled(texts: unknown[], posts: Post[]): Post[] {
  const names = texts.flatMap((text) => [textOf(text), ...namesIn(text)])
  return posts.filter(({ name }) => names.includes(name))
}

/** The key posts of whom a row names: by relation, else by a name that one person alone bears. */
function keyPostsOfPerson(id: Id | undefined, name: unknown, { people, posts }: PlanFacts): Post[] {
  const working = people.filter(({ status }) => status === 'active')
  const byName = (wanted: string) => working.filter((one) => one.name === wanted)
  const found =
    id === undefined
      ? namesIn(name).flatMap((wanted) => (byName(wanted).length === 1 ? byName(wanted) : []))
      : working.filter((one) => sameId(one.id, id))
  return posts.filter((post) => post.isKey && found.some((one) => one.posts.some((held) => sameId(held, post.id))))
}

interface Named {
  path: string
  where: string
  /** Called by name: each needs a card of its own. */
  called: Post[]
  /** Of the person: one with a card is enough. */
  held: Post[]
}

function namedIn(plan: Row, facts: PlanFacts, hasRole: (role: string) => boolean): Named[] {
  const organisation = rowsOf(plan.organisation).flatMap((row, index): Named[] => {
    if (hasRole(textOf(row.role))) return []
    const called = postsCalled([row.role, row.holder], facts.posts)
    const held = keyPostsOfPerson(undefined, row.holder, facts)
    return [{ path: `organisation.${index}.role`, where: `组织机构第 ${index + 1} 行`, called, held }]
  })
  const contacts = rowsOf(plan.contacts).flatMap((row, index): Named[] => {
    if (hasRole(textOf(row.role))) return []
    const entry = facts.contacts.find(({ id }) => sameId(id, row.contact))
    // To be told is not to act: only key posts are asked for a card.
    const called = postsCalled([row.role, row.name], facts.posts).filter(({ isKey }) => isKey)
    const held = keyPostsOfPerson(idOf(row.staff) ?? entry?.staff, row.name, facts)
    return [{ path: `contacts.${index}.role`, where: `联系人第 ${index + 1} 行`, called, held }]
  })
  return [...organisation, ...contacts]
}

const quoted = (posts: Post[]) => posts.map(({ name }) => `「${name}」`).join('')
const kindOf = (posts: Post[]) => (posts.every(({ isKey }) => isKey) ? '关键岗位' : '岗位')

/**
 * Posts that a plan relies on and gives nothing to do, so that they have no action card in it (应急处置卡,
 * 《生产安全事故应急预案管理办法》第十九条): posts that the organisation names, key posts among the contacts, and the
 * key posts of the plan's department, except for an on-site plan, which is about one place only. Each post once.
 * @param plan as stored or as in the form; relations as ids or documents
 */
export function cardGaps(plan: Row, facts: PlanFacts): Warning[] {
  const { hasPost, hasRole } = cardsIn(plan, facts.posts)
  const told = new Set<string>()
  const untold = (posts: Post[]) => {
    const without = posts.filter((post) => !hasPost(post) && !told.has(String(post.id)))
    for (const { id } of without) told.add(String(id))
    return without
  }
  const named = namedIn(plan, facts, hasRole).flatMap(({ path, where, called, held }): Warning[] => {
    const gaps = [...untold(called), ...(held.some(hasPost) ? [] : untold(held))]
    if (gaps.length === 0) return []
    const message = `${where}的${kindOf(gaps)}${quoted(gaps)}没有处置卡：请在“处置步骤”中写明该岗位做什么。`
    return [{ path, message }]
  })
  const department = idOf(plan.department)
  const own =
    plan.planType === 'on-site' || department === undefined
      ? []
      : untold(facts.posts.filter((post) => post.isKey && sameId(post.department, department)))
  if (own.length === 0) return named
  const message = `本部门的关键岗位${quoted(own)}没有处置卡：请补充处置步骤；与本预案确实无关的，可不补。`
  return [...named, { path: 'steps', message }]
}
