'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import { noteLabel, type RevisionNote } from '../rules/revisions'

/** Heads a row of 待修订 with what it asks, so that a folded one can be told from the next. */
export function NoteLabel() {
  const { data, rowNumber } = useRowLabel<Partial<RevisionNote>>()
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return <span>{noteLabel(data, (rowNumber ?? 0) + 1, isEnglish)}</span>
}
