import { type Bilingual, label } from '@/shared/label'
import type { FieldAccess, TextField } from 'payload'
import { PHONE_PATTERN } from './model'

/** A phone number; an empty one passes. */
export function phoneField(name: string, text: Bilingual = label('电话', 'Phone'), read?: FieldAccess): TextField {
  return {
    name,
    type: 'text',
    label: text,
    maxLength: 30,
    ...(read ? { access: { read } } : {}),
    validate: (value: unknown, { req }: { req: { i18n: { language: string } } }) =>
      value === undefined ||
      value === null ||
      value === '' ||
      (typeof value === 'string' && PHONE_PATTERN.test(value)) ||
      (req.i18n.language === 'en'
        ? 'Digits with spaces or hyphens, such as 0571-88001234 or 8120.'
        : '电话只能由数字和空格、短横线等组成，如 0571-88001234 或分机 8120。'),
  }
}
