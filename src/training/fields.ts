import type { TextField } from 'payload'
import { nobodyField } from '@/access/accessFor'
import type { Bilingual } from '@/shared/label'

/**
 * What a record about a person is called. Stored, so that lists sort and search by it; written by the hooks only.
 * A course or certificate type renamed later leaves the words of older records as they were.
 */
export function recordTitleField(text: Bilingual): TextField {
  return {
    name: 'title',
    type: 'text',
    label: text,
    access: { create: nobodyField, update: nobodyField },
    admin: { hidden: true },
  }
}
