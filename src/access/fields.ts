import type { Field } from 'payload'
import { label, options } from '@/shared/label'
import { roleLabels, visibilityLabels } from './model'

/** Who may read a document once it is published. */
export function audienceFields(defaultVisibility: keyof typeof visibilityLabels = 'internal'): Field[] {
  const onlyRestricted = (data: { visibility?: unknown }) => data.visibility === 'restricted'
  return [
    {
      name: 'visibility',
      type: 'select',
      label: label('可见范围', 'Visibility'),
      required: true,
      index: true,
      defaultValue: defaultVisibility,
      options: options(visibilityLabels),
      admin: { position: 'sidebar', description: label('发布后谁可以看到', 'Who may read it once published') },
    },
    {
      name: 'audienceRoles',
      type: 'select',
      hasMany: true,
      label: label('可见角色', 'Roles'),
      options: options(roleLabels),
      admin: { position: 'sidebar', condition: onlyRestricted },
    },
    {
      name: 'audienceDepartments',
      type: 'relationship',
      relationTo: 'departments',
      hasMany: true,
      label: label('可见部门（含下级）', 'Departments (and below)'),
      admin: { position: 'sidebar', condition: onlyRestricted },
    },
  ]
}
