'use client'

import { useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'

interface Note {
  index: number
  text: string
  action: string
}

/** Ticks a note where its chapter is written; the row under 待修订 shows the same tick. */
function Tick({ index, isEnglish }: { index: number; isEnglish: boolean }) {
  const { hasSavePermission } = useDocumentInfo()
  const { value, setValue, disabled } = useField<boolean>({ path: `revisionNotes.${index}.isDone` })
  return (
    <label className="hq-section-notes__tick">
      <input
        type="checkbox"
        checked={value === true}
        disabled={disabled || !hasSavePermission}
        onChange={({ target }) => setValue(target.checked)}
      />
      {isEnglish ? 'Revised' : '已修订'}
    </label>
  )
}

/** At a chapter of a draft: what drills and rescues found in it, with its tick and the way to the corrective action. */
export const SectionNotes: UIFieldClientComponent = ({ path }) => {
  const chapter = path.split('.').slice(0, -1).join('.')
  const { i18n } = useTranslation()
  // As text, so that typing elsewhere in the form draws nothing anew.
  const found = useFormFields(([fields]) => {
    const title = String(fields[`${chapter}.title`]?.value ?? '').trim()
    const notes: Note[] = []
    for (let index = 0; fields[`revisionNotes.${index}.note`]; index += 1) {
      const of = (name: string) => fields[`revisionNotes.${index}.${name}`]?.value
      if (title === '' || String(of('section') ?? '').trim() !== title) continue
      notes.push({ index, text: String(of('note') ?? ''), action: String(of('action') ?? '') })
    }
    return JSON.stringify(notes)
  })
  const notes: Note[] = JSON.parse(found)
  if (notes.length === 0) return null
  const isEnglish = i18n.language === 'en'
  return (
    <ul className="hq-section-notes">
      {notes.map(({ index, text, action }) => (
        <li key={index}>
          <p>
            <strong>{isEnglish ? 'Found by a drill: ' : '演练发现：'}</strong>
            {text}
          </p>
          <Tick index={index} isEnglish={isEnglish} />
          {action ? <a href={`/corrections/${action}`}>{isEnglish ? 'Corrective action' : '整改项'}</a> : null}
        </li>
      ))}
    </ul>
  )
}
