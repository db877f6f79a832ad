'use client'

import { useRowLabel, useTranslation } from '@payloadcms/ui'
import type { Cycle } from '@/config/standardCycles'

/** Heads a row of 周期与依据 with its name and figure, so that a folded one can be told from the next. */
export function CycleLabel() {
  const { data, rowNumber } = useRowLabel<Partial<Cycle>>()
  const { i18n } = useTranslation()
  const empty = i18n.language === 'en' ? `Entry ${(rowNumber ?? 0) + 1}` : `条目 ${(rowNumber ?? 0) + 1}`
  const figure = data.value === undefined || data.value === null ? '' : `：${data.value} ${data.unit ?? ''}`
  return <span>{data.name ? `${data.name}${figure}` : empty}</span>
}
