'use client'

import { useDocumentInfo, useForm, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { chaptersFor } from '../rules/template'

const field = <Value,>(value: Value) => ({ initialValue: value, valid: true, value })

/**
 * Under the kind of a plan: as soon as a kind is chosen, the chapters of the standard stand in the form, as long as
 * nobody has written in them. The hook does the same for plans that come by another way than this form.
 */
export function ChapterTemplate() {
  const kind = useFormFields(([fields]) => fields.planType?.value)
  const { addFieldRow, getData, removeFieldRow } = useForm()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const chosen = useRef(kind)
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (kind === chosen.current) return
    const isFirst = chosen.current === undefined || chosen.current === null
    chosen.current = kind
    const { sections } = getData()
    const present = Array.isArray(sections) ? sections.length : 0
    // A stored plan that was given no chapters wants none.
    const chapters = id !== undefined && (isFirst || present === 0) ? undefined : chaptersFor(kind, sections)
    setCount(chapters?.length ?? 0)
    if (!chapters) return
    for (let index = present - 1; index >= 0; index -= 1) removeFieldRow({ path: 'sections', rowIndex: index })
    for (const [index, { title, level }] of chapters.entries())
      addFieldRow({
        path: 'sections',
        schemaPath: 'emergency-plans.sections',
        rowIndex: index,
        subFieldState: { title: field(title), level: field(level) },
      })
  }, [addFieldRow, getData, id, kind, removeFieldRow])
  return (
    <p className="hq-template-note" role="status">
      {count === 0
        ? ''
        : i18n.language === 'en'
          ? `${count} chapters of GB/T 29639-2020 are in “Text”.`
          : `“正文”中已填入标准的 ${count} 个章节标题。`}
    </p>
  )
}
