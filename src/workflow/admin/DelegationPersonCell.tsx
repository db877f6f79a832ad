import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { idOf } from '@/shared/ids'
import { nameOfPerson } from '../queries/delegations'

/** The name of an account in a list: the reader of the list may not read the account itself. */
export async function DelegationPersonCell({
  cellData,
  collectionConfig,
  link,
  linkURL,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  const id = idOf(cellData)
  const name = (id === undefined ? undefined : await nameOfPerson({ payload }, id)) ?? '—'
  if (!link) return <span>{name}</span>
  const address = linkURL ?? `/admin/collections/${collectionConfig.slug}/${rowData.id}`
  return (
    <Link href={address} prefetch={false}>
      {name}
    </Link>
  )
}
