/** What a row shows: the register's present value, and the row's own where the register has none. */
export const present = <Value>(
  register: Value | null | undefined,
  own: Value | null | undefined,
): Exclude<Value, ''> | null => {
  const isSaid = (value: Value | null | undefined): value is Exclude<NonNullable<Value>, ''> =>
    value !== null && value !== undefined && value !== ''
  if (isSaid(register)) return register
  return isSaid(own) ? own : null
}

interface ContactValues {
  name?: string | null
  phone?: string | null
  backupPhone?: string | null
}

interface ContactRow extends ContactValues {
  role: string
}

/** Whom a plan calls, as its page, its cards and the board of a response show it. */
export interface PlanContact {
  role: string
  name: string | null
  organisation: string | null
  phone: string | null
  backupPhone: string | null
}

/**
 * One line of a plan's contacts. The register wins, so that one change reaches every plan; the staff record gives the
 * name alone, its phone is personal.
 * @param register the row of the register, undefined when there is none or the reader may not see it
 */
export function resolveContact(
  row: ContactRow,
  register: (ContactValues & { organisation?: string | null }) | undefined,
  staff: { name: string } | undefined,
): PlanContact {
  return {
    role: row.role.trim(),
    name: present(register?.name, present(row.name, staff?.name)),
    organisation: present(register?.organisation, undefined),
    phone: present(register?.phone, row.phone),
    backupPhone: present(register?.backupPhone, row.backupPhone),
  }
}
