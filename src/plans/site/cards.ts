interface Step {
  role: string
}

interface Contact {
  role: string
  phone: string | null
}

export interface RoleCard<S extends Step, C extends Contact> {
  role: string
  /** Steps with their number in the whole plan, so that every card shows when its turn comes. */
  steps: { number: number; step: S }[]
  contact: C | undefined
}

/** What each post does, one card a post, in the order in which the posts come into action. */
export function roleCards<S extends Step, C extends Contact>(steps: S[], contacts: C[]): RoleCard<S, C>[] {
  const cards = new Map<string, RoleCard<S, C>>()
  for (const [index, step] of steps.entries()) {
    const role = step.role.trim()
    const card = cards.get(role) ?? {
      role,
      steps: [],
      contact: contacts.find((contact) => contact.role.trim() === role),
    }
    card.steps.push({ number: index + 1, step })
    cards.set(role, card)
  }
  return [...cards.values()]
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
