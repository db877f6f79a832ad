import type { Role } from '@/access/model'

export interface Account {
  roles?: Role[] | null
  disabled?: boolean | null
}

const isActiveAdmin = (account: Account) => account.roles?.includes('admin') === true && account.disabled !== true

/** Whether a change takes the administrator's rights from an account that has them. */
export function losesAdmin(before: Account, after: Account): boolean {
  return isActiveAdmin(before) && !isActiveAdmin(after)
}
