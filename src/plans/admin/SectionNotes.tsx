'use client'

import { useFormFields, useTranslation } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'

interface Note {
  index: number
  text: string
  action: string
  isDone: boolean
}

/** At a chapter of a draft: what drills and rescues found in it, with the way to the corrective action. */
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
      notes.push({
        index,
        text: String(of('note') ?? ''),
        action: String(of('action') ?? ''),
        isDone: of('isDone') === true,
      })
    }
    return JSON.stringify(notes)
  })
  const notes: Note[] = JSON.parse(found)
  if (notes.length === 0) return null
  const isEnglish = i18n.language === 'en'
  return (
    <ul className="hq-section-notes">
      {notes.map(({ index, text, action, isDone }) => (
        <li key={index} className={isDone ? 'hq-section-notes__done' : ''}>
          <strong>{isEnglish ? 'Found by a drill: ' : '演练发现：'}</strong>
          {text}
          {isDone ? (isEnglish ? ' (revised)' : '（已修订）') : ''}{' '}
          {action ? <a href={`/corrections/${action}`}>{isEnglish ? 'Corrective action' : '整改项'}</a> : null}
        </li>
      ))}
    </ul>
  )
}
