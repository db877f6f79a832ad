import { storedDay } from '@/shared/calendar'
import { type Id, idOf, idsOf, sameId } from '@/shared/ids'
import { phoneProblem } from '@/shared/phone'
import { isRecord } from '@/shared/record'
import { present } from '@/shared/registers'

type Row = Record<string, unknown>

/** Something in a plan that would fail when it is needed; names the place, the reason and the remedy. */
export interface Warning {
  /** The field: `contacts.2.phone`. */
  path: string
  message: string
}

export interface Person {
  id: Id
  name: string
  status: string
  posts: Id[]
}

/** What the registers say about whom and what a plan names. */
export interface PlanFacts {
  people: Person[]
  contacts: { id: Id; name: string; phone: string | null; backupPhone: string | null; staff: Id | undefined }[]
  supplies: { id: Id; name: string; keeper: string | null; phone: string | null; checkDueOn: string | null }[]
  /** All posts of the office. */
  posts: { id: Id; name: string; isKey: boolean; department: Id | undefined; requiredCertificates: Id[] }[]
  certificateTypes: { id: Id; name: string }[]
  /** Certificates that are good today. */
  valid: { staff: Id; type: Id }[]
}

/** The rows of a list; what is none is dropped. */
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRecord) : [])
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const find = <One extends { id: Id }>(list: readonly One[], id: unknown) => list.find((one) => sameId(one.id, idOf(id)))

/** The names in a text: 「张三、李四」 are two. */
export const namesIn = (text: unknown): string[] =>
  textOf(text)
    .split(/[、，,；;/\s]+/)
    .filter((name) => name.length >= 2 && name.length <= 20)

const nth = (index: number) => `第 ${index + 1} 行`

function phones(plan: Row, facts: PlanFacts): Warning[] {
  const own = (['contacts', 'supplies'] as const).flatMap((list) =>
    rowsOf(plan[list]).flatMap((row, index) =>
      ['phone', 'backupPhone'].flatMap((field): Warning[] => {
        const problem = phoneProblem(row[field])
        const where = `${list === 'contacts' ? '联系人' : '应急物资'}${nth(index)}${field === 'phone' ? '电话' : '备用电话'}`
        if (!problem) return []
        return [{ path: `${list}.${index}.${field}`, message: `${where}「${textOf(row[field])}」${problem}：请改正。` }]
      }),
    ),
  )
  return [...own, ...registeredPhones(plan, facts)]
}

/** The same of the registers that a plan picks from: what is wrong there is wrong in every plan. */
function registeredPhones(plan: Row, facts: PlanFacts): Warning[] {
  const said = (path: string, where: string, phone: string | null): Warning[] => {
    const problem = phoneProblem(phone)
    return problem ? [{ path, message: `${where}「${textOf(phone)}」${problem}：请到那里改正。` }] : []
  }
  const contacts = rowsOf(plan.contacts).flatMap((row, index): Warning[] => {
    const entry = find(facts.contacts, row.contact)
    const where = `联系人${nth(index)}「${entry?.name}」在应急通讯录中的`
    const path = `contacts.${index}.contact`
    return entry
      ? [...said(path, `${where}电话`, entry.phone), ...said(path, `${where}备用电话`, entry.backupPhone)]
      : []
  })
  const supplies = rowsOf(plan.supplies).flatMap((row, index): Warning[] => {
    const entry = find(facts.supplies, row.item)
    return entry
      ? said(`supplies.${index}.item`, `应急物资${nth(index)}「${entry.name}」在物资登记中的电话`, entry.phone)
      : []
  })
  return [...contacts, ...supplies]
}

/** Whom a plan names as text: the person who left, when nobody of that name still works here. */
function leaverNamed(text: unknown, { people }: PlanFacts): string | undefined {
  return namesIn(text).find((name) => {
    const same = people.filter((one) => one.name === name)
    return same.length > 0 && same.every(({ status }) => status === 'left')
  })
}

function leavers(plan: Row, facts: PlanFacts): Warning[] {
  const said = (path: string, where: string, name: string): Warning => ({
    path,
    message: `${where}「${name}」已离职：请换成现在的负责人。`,
  })
  const contacts = rowsOf(plan.contacts).flatMap((row, index): Warning[] => {
    const entry = find(facts.contacts, row.contact)
    const person = find(facts.people, row.staff)
    if (person?.status === 'left') return [said(`contacts.${index}.staff`, `联系人${nth(index)}`, person.name)]
    const registered = entry && find(facts.people, entry.staff)
    if (registered?.status === 'left')
      return [said(`contacts.${index}.contact`, `联系人${nth(index)}（应急通讯录）`, registered.name)]
    // A row that names the person by a relation has just been judged by it.
    if (person || registered) return []
    const name = leaverNamed(present(entry?.name, textOf(row.name)), facts)
    if (!name) return []
    return entry?.name
      ? [said(`contacts.${index}.contact`, `联系人${nth(index)}（应急通讯录）`, name)]
      : [said(`contacts.${index}.name`, `联系人${nth(index)}`, name)]
  })
  // What the register says is what readers see.
  const keepers = rowsOf(plan.supplies).flatMap((row, index): Warning[] => {
    const kept = find(facts.supplies, row.item)?.keeper
    const name = leaverNamed(present(kept, textOf(row.keeper)), facts)
    if (!name) return []
    return kept
      ? [said(`supplies.${index}.item`, `应急物资${nth(index)}（物资登记）的管理责任人`, name)]
      : [said(`supplies.${index}.keeper`, `应急物资${nth(index)}`, name)]
  })
  const texts = [
    ['organisation', 'holder', '组织机构'],
    ['levels', 'commander', '响应分级'],
    ['levels', 'mayRaise', '响应分级“谁可升级”'],
    ['levels', 'mayLower', '响应分级“谁可降级”'],
    ['levels', 'mayEnd', '响应分级“谁可终止”'],
  ] as const
  const named = texts.flatMap(([list, field, word]) =>
    rowsOf(plan[list]).flatMap((row, index): Warning[] => {
      const name = leaverNamed(row[field], facts)
      return name ? [said(`${list}.${index}.${field}`, `${word}${nth(index)}`, name)] : []
    }),
  )
  return [...contacts, ...named, ...keepers]
}

function gaps(plan: Row): Warning[] {
  const levels = rowsOf(plan.levels).flatMap((row, index): Warning[] =>
    textOf(row.commander)
      ? []
      : [
          {
            path: `levels.${index}.commander`,
            message: `${textOf(row.level) || nth(index)}级响应没有指挥人：请填写由谁指挥。`,
          },
        ],
  )
  const steps = rowsOf(plan.steps).flatMap((row, index): Warning[] =>
    textOf(row.role) || idOf(row.post) !== undefined
      ? []
      : [{ path: `steps.${index}.role`, message: `处置步骤第 ${index + 1} 步没有执行岗位：请填写由谁来做。` }],
  )
  return [...levels, ...steps]
}

function stale(plan: Row, facts: PlanFacts, today: string): Warning[] {
  return rowsOf(plan.supplies).flatMap((row, index): Warning[] => {
    const entry = find(facts.supplies, row.item)
    const due = storedDay(present<unknown>(entry?.checkDueOn, row.checkDueOn))
    if (!due || due >= today) return []
    const [year, month, day] = due.split('-').map(Number)
    const name = present(entry?.name, textOf(row.name)) ?? nth(index)
    return [
      {
        path: `supplies.${index}.${entry?.checkDueOn ? 'item' : 'checkDueOn'}`,
        message: `应急物资「${name}」应在 ${year}年${month}月${day}日前检查，已过期：请检查后更新日期。`,
      },
    ]
  })
}

type Post = PlanFacts['posts'][number]

interface NamedPost {
  path: string
  post: Post
}

const called = (posts: readonly Post[], ...texts: unknown[]): Post[] =>
  posts.filter(({ name }) => texts.some((text) => textOf(text) === name))

/** The posts of the steps: by relation, else by a role that is the name of a post. */
const postsOfSteps = (plan: Row, posts: readonly Post[]): NamedPost[] =>
  rowsOf(plan.steps).flatMap((row, index) => {
    const related = find(posts, row.post)
    const path = `steps.${index}.${idOf(row.post) === undefined ? 'role' : 'post'}`
    return (related ? [related] : called(posts, row.role)).map((post) => ({ path, post }))
  })

/** Where a plan names a post: in its steps, and by the post's name in the organisation and among the contacts. */
export function postsNamed(plan: Row, posts: readonly Post[]): NamedPost[] {
  const organisation = rowsOf(plan.organisation).flatMap((row, index) =>
    called(posts, row.role, row.holder).map((post) => ({ path: `organisation.${index}.role`, post })),
  )
  const contacts = rowsOf(plan.contacts).flatMap((row, index) =>
    called(posts, row.role, row.name).map((post) => ({ path: `contacts.${index}.role`, post })),
  )
  return [...postsOfSteps(plan, posts), ...organisation, ...contacts]
}

function unqualified(plan: Row, facts: PlanFacts): Warning[] {
  const wanted = idsOf(plan.requiredCertificates)
  const seen = new Set<string>()
  return postsNamed(plan, facts.posts)
    .flatMap(({ path, post }): Warning[] => {
      if (seen.has(String(post.id))) return []
      seen.add(String(post.id))
      const holders = facts.people.filter(
        (one) => one.status === 'active' && one.posts.some((id) => sameId(id, post.id)),
      )
      const has = (holder: Person, type: Id) =>
        facts.valid.some((one) => sameId(one.staff, holder.id) && sameId(one.type, type))
      const ofPost = post.requiredCertificates.flatMap((type): Warning[] => {
        const without = holders.filter((holder) => !has(holder, type)).length
        const name = find(facts.certificateTypes, type)?.name ?? '所需证书'
        if (without === 0) return []
        const who =
          without === holders.length
            ? `${holders.length} 名在岗人员都`
            : `${holders.length} 名在岗人员中有 ${without} 名`
        return [{ path, message: `岗位「${post.name}」的 ${who}没有有效的「${name}」：请安排取证、复审，或调整人员。` }]
      })
      // What the plan as a whole asks for need not be held by every post, but by somebody who acts in it.
      return ofPost
    })
    .concat(unheld(plan, facts, wanted))
}

/** Certificates the plan asks for that nobody on its posts holds. */
function unheld(plan: Row, facts: PlanFacts, wanted: Id[]): Warning[] {
  const posts = postsOfSteps(plan, facts.posts).map(({ post }) => post)
  if (posts.length === 0) return []
  const holders = facts.people.filter(
    (one) => one.status === 'active' && one.posts.some((id) => posts.some((post) => sameId(post.id, id))),
  )
  return wanted.flatMap((type): Warning[] => {
    if (holders.some((one) => facts.valid.some(({ staff, type: held }) => sameId(staff, one.id) && sameId(held, type))))
      return []
    const name = find(facts.certificateTypes, type)?.name ?? '所需证书'
    const message = `本预案要求「${name}」，而步骤中各岗位的在岗人员无人持有有效证书：请安排取证，或核对“所需证书”。`
    return [{ path: 'requiredCertificates', message }]
  })
}

/**
 * What in a plan would fail when it is needed. Names no person's certificates, only how many lack one.
 * @param plan as stored or as in the form; relations as ids or documents
 * @param today `YYYY-MM-DD`
 */
export function warningsOf(plan: Row, facts: PlanFacts, today: string): Warning[] {
  return [
    ...gaps(plan),
    ...phones(plan, facts),
    ...leavers(plan, facts),
    ...stale(plan, facts, today),
    ...unqualified(plan, facts),
  ]
}
