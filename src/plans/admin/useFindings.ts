'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { checkCompleteness } from '../rules/completeness'
import type { CheckReport } from '../rules/findings'
import { checkInputOf } from '../rules/sections'

/** Typing goes on undisturbed: the check runs when the hands rest. */
const REST_MS = 600

/** What the form lacks now, worked out in the browser when nobody has typed for a moment. */
export function useCompleteness(): CheckReport | undefined {
  const [fields] = useAllFormFields()
  const { getData } = useForm()
  const [report, setReport] = useState<CheckReport>()
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed fields are the reason to look again
  useEffect(() => {
    const timer = setTimeout(
      () => {
        isFirst.current = false
        setReport(checkCompleteness(checkInputOf(getData())))
      },
      isFirst.current ? 0 : REST_MS,
    )
    return () => clearTimeout(timer)
  }, [fields, getData])
  return report
}

const answered = z.object({ warnings: z.array(z.object({ path: z.string(), message: z.string() })) })
export type StoredWarning = z.output<typeof answered>['warnings'][number]

/** What the server says of the saved version: read on opening and after every save; empty for a new plan. */
export function useWarnings(): StoredWarning[] {
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const [warnings, setWarnings] = useState<StoredWarning[]>([])
  const address = id === undefined ? undefined : `${config.routes.api}/emergency-plans/${id}/check`
  const stamp = String(savedDocumentData?.['updatedAt'] ?? '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp is the reason to read again
  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    fetch(address, { credentials: 'include', signal: leaving.signal })
      .then((response) => response.json())
      .then((json: unknown) => {
        const parsed = answered.safeParse(json)
        if (parsed.success) setWarnings(parsed.data.warnings)
      })
      // Not reached: the panel keeps what it knew, the submission shows them again.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [address, stamp])
  return warnings
}
