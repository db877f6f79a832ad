import type { CollectionConfig } from 'payload'
import { accessFor } from '@/access/accessFor'
import { noteRoute, noteRouteGone } from '@/audit/hooks/settings'
import { groups } from '@/config/groups'
import { dayField } from '@/publishing/fields'
import { label } from '@/shared/label'
import { checkDelegation } from '@/workflow/hooks/delegations'

/** Accounts are chosen and shown by name although people cannot read each other's. */
const byName = {
  Field: '/src/workflow/admin/DelegationPerson#DelegationPerson',
  Cell: '/src/workflow/admin/DelegationPersonCell#DelegationPersonCell',
}

export const Delegations: CollectionConfig = {
  slug: 'delegations',
  labels: { singular: label('审核代理', 'Delegation'), plural: label('审核代理', 'Delegations') },
  access: accessFor('delegations'),
  admin: {
    group: groups.control,
    useAsTitle: 'reason',
    defaultColumns: ['principal', 'delegate', 'from', 'until', 'reason'],
    description: label('外出期间由他人代为审核', 'Somebody else decides while a person is away'),
  },
  hooks: { beforeValidate: [checkDelegation], afterChange: [noteRoute], afterDelete: [noteRouteGone] },
  fields: [
    {
      name: 'principal',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('委托人', 'Who is away'),
      admin: { components: byName },
      defaultValue: ({ user }: { user?: { id: number | string } | null }) => user?.id,
    },
    {
      name: 'delegate',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('代理人', 'Who decides instead'),
      admin: { components: byName },
    },
    dayField('from', label('开始日期', 'From'), { required: true, index: true }),
    dayField('until', label('结束日期（含）', 'Until (inclusive)'), { required: true, index: true }),
    { name: 'reason', type: 'text', required: true, maxLength: 120, label: label('事由', 'Reason') },
  ],
}
