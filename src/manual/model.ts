import { type Bilingual, label } from '@/shared/label'

/** What happened to a plan from one edition to the next. */
export const editionChanges = {
  added: label('新增', 'Added'),
  changed: label('修订', 'Changed'),
  removed: label('移出', 'Removed'),
} satisfies Record<string, Bilingual>
export type EditionChange = keyof typeof editionChanges
