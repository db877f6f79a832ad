import type { RelationshipFieldServerProps } from 'payload'
import { hasRole } from '@/access/accessFor'
import { idOf, sameId } from '@/shared/ids'
import { listPeople, nameOfPerson, type PersonName } from '../queries/delegations'
import { DelegationSelect } from './DelegationSelect'

type Props = Pick<RelationshipFieldServerProps, 'data' | 'field' | 'path' | 'readOnly' | 'req'>

/** An account that was disabled since it was chosen is no choice, but stays what was chosen. */
async function chosenBefore({ data, field, req }: Props, offered: PersonName[]): Promise<PersonName[]> {
  const id = idOf(data?.[field.name])
  if (id === undefined || offered.some((person) => sameId(person.id, id))) return []
  const name = await nameOfPerson(req, id)
  const note = req.i18n.language === 'en' ? ' (disabled)' : '（已停用）'
  return name === undefined ? [] : [{ id, name: `${name}${note}` }]
}

/**
 * Chooses an account by name. The console's own picker asks with the person's rights and would offer only himself.
 * People delegate for themselves; administrators for anybody.
 */
export async function DelegationPerson(props: Props) {
  const { field, path, readOnly = false, req } = props
  const isAdmin = hasRole(req, 'admin')
  const isPrincipal = field.name === 'principal'
  const people = await listPeople(req)
  const offered = isAdmin ? people : people.filter(({ id }) => sameId(id, req.user?.id) === isPrincipal)
  return (
    <DelegationSelect
      path={path}
      label={typeof field.label === 'object' ? field.label : field.name}
      people={[...offered, ...(await chosenBefore(props, offered))]}
      isNumber={req.payload.db.defaultIDType === 'number'}
      isReadOnly={readOnly || (isPrincipal && !isAdmin)}
    />
  )
}
