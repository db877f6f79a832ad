'use client'

import { SelectInput, useConfig, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { label } from '@/shared/label'

const answer = z.object({ sections: z.array(z.object({ title: z.string() })).nullish() })

/** Titles of the chosen plan's chapters, of its newest version; none while no plan is chosen or it cannot be reached. */
function useChapters(plan: unknown): string[] {
  const { config } = useConfig()
  const [chapters, setChapters] = useState<string[]>([])
  useEffect(() => {
    if (plan === undefined || plan === null || plan === '') return setChapters([])
    const gone = new AbortController()
    const path = `${config.routes.api}/emergency-plans/${plan}?draft=true&depth=0&joins=false`
    fetch(path, { credentials: 'include', signal: gone.signal })
      .then(async (response) => answer.safeParse(await response.json()))
      .then((parsed) => setChapters([...new Set((parsed.data?.sections ?? []).map(({ title }) => title.trim()))]))
      .catch(() => undefined)
    return () => gone.abort()
  }, [plan, config.routes.api])
  return chapters
}

/** Which chapter of the drilled plan a finding asks to revise: chosen from the plan's own. */
export const SectionField: TextFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const plan = useFormFields(([fields]) => fields.plan?.value)
  const { i18n } = useTranslation()
  const chapters = useChapters(plan)
  const isEnglish = i18n.language === 'en'
  const known = value && !chapters.includes(value) ? [...chapters, value] : chapters
  const texts = label('涉及的预案章节', 'Chapter of the plan')
  const note = label('选择后为这一章开出修订草稿；不涉及正文可留空', 'A draft for its revision is opened')
  return (
    <SelectInput
      path={path}
      name={path}
      label={isEnglish ? texts.en : texts.zh}
      description={showError && errorMessage ? errorMessage : isEnglish ? note.en : note.zh}
      options={known.map((title) => ({ label: title, value: title }))}
      value={value ?? ''}
      isClearable
      readOnly={readOnly === true}
      showError={showError}
      onChange={(option) => setValue(Array.isArray(option) ? '' : String(option?.value ?? ''))}
    />
  )
}
