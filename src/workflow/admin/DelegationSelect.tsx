'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { StaticLabel } from 'payload'
import type { PersonName } from '../queries/delegations'

interface Props {
  path: string
  label: StaticLabel
  people: PersonName[]
  /** Whether ids are numbers: the list gives them back as text. */
  isNumber: boolean
  isReadOnly: boolean
}

/** A list of people by name, as a field of the form. */
export function DelegationSelect({ path, label, people, isNumber, isReadOnly }: Props) {
  const { value, setValue, showError } = useField<number | string | null>({ path })
  return (
    <SelectInput
      name={path}
      path={path}
      label={label}
      options={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(option) => {
        const next = Array.isArray(option) ? undefined : option?.value
        setValue(typeof next !== 'string' || next === '' ? null : isNumber ? Number(next) : next)
      }}
      isClearable={false}
      readOnly={isReadOnly}
      required
      showError={showError}
    />
  )
}
