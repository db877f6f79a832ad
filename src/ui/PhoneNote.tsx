'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { phoneProblem } from '@/shared/phone'

/** Below a telephone number that could not be dialled; it warns and never blocks. */
export const PhoneNote: TextFieldClientComponent = ({ path }) => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const { i18n } = useTranslation()
  const problem = phoneProblem(value)
  return (
    <p className="hq-field-note" role="status">
      {problem
        ? i18n.language === 'en'
          ? 'This may not be a number that can be dialled.'
          : `${problem}，请核对。`
        : ''}
    </p>
  )
}
