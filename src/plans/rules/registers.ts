import { present } from '@/shared/registers'

interface SupplyValues {
  name?: string | null
  model?: string | null
  performance?: string | null
  quantity?: number | null
  unit?: string | null
  place?: string | null
  conditions?: string | null
  renewal?: string | null
  keeper?: string | null
  phone?: string | null
  checkDueOn?: string | null
}

/** One line of a plan's supplies. A quantity goes with its unit, so both come from where the quantity stands. */
export function resolveSupply(row: SupplyValues & { name: string; id?: string | null }, register?: SupplyValues) {
  const counted = typeof register?.quantity === 'number' ? register : row
  return {
    id: row.id ?? null,
    name: present(register?.name, row.name) ?? row.name,
    model: present(register?.model, row.model),
    performance: present(register?.performance, row.performance),
    quantity: counted.quantity ?? null,
    unit: present(counted.unit, undefined),
    place: present(register?.place, row.place),
    conditions: present(register?.conditions, row.conditions),
    renewal: present(register?.renewal, row.renewal),
    keeper: present(register?.keeper, row.keeper),
    phone: present(register?.phone, row.phone),
    checkDueOn: present(register?.checkDueOn, row.checkDueOn),
  }
}

export type PlanSupply = ReturnType<typeof resolveSupply>
