import { people } from './people'
import { plans } from './plans'
import type { ContactSeed, SupplySeed } from './types'

/** The office that keeps the numbers of others. */
const OFFICE = 'ZH'

export const contactKey = ({ staff, name, role }: ContactSeed) => staff ?? name ?? role
export const supplyKey = ({ name, model, place }: SupplySeed) => [name, model, place].join(' ')

const unique = <Item>(items: Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

const departmentOf = (person: string) => people.find(({ name }) => name === person)?.department ?? OFFICE

/** Whom the plans call, each once. */
export const contacts = unique(
  plans.flatMap((plan) => [...plan.contacts]),
  contactKey,
).map((contact) => ({
  ...contact,
  key: contactKey(contact),
  kind: contact.staff ? ('internal' as const) : ('external' as const),
  department: contact.staff ? departmentOf(contact.staff) : OFFICE,
}))

/** What the plans reckon with, each thing once for each place. */
export const supplies = unique(
  plans.flatMap((plan) => [...plan.supplies]),
  supplyKey,
).map((supply) => ({ ...supply, key: supplyKey(supply), department: departmentOf(supply.keeper) }))
