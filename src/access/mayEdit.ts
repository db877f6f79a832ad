import type { PayloadRequest } from 'payload'
import { idOf } from '@/shared/ids'
import type { ControlledSlug } from './accessFor'
import { permissionTable } from './model'
import { personOf } from './queries'
import { mayPlaceIn, scopesFor } from './rules'

/** Whether the signed-in person keeps the records of a department, beyond those that are his own. */
export async function mayEdit(req: PayloadRequest, slug: ControlledSlug, department: unknown): Promise<boolean> {
  const person = await personOf(req)
  const scopes = scopesFor(permissionTable[slug], 'update', person).filter((scope) => scope !== 'own')
  return mayPlaceIn(scopes, person, idOf(department) ?? null)
}
