import { type Bilingual, label } from '@/shared/label'

/** What happened to a plan from one edition to the next. */
export const editionChanges = {
  added: label('新增', 'Added'),
  changed: label('修订', 'Changed'),
  removed: label('移出', 'Removed'),
} satisfies Record<string, Bilingual>
export type EditionChange = keyof typeof editionChanges

/** The number that an author may give to the first edition. */
export const FIRST_LABEL = /^[1-9]\d{0,3}\.(0|[1-9]\d{0,3})$/
