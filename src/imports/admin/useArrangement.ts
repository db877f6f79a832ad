'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { Arrangement } from '../model'
import { asJson, ask } from './request'

/**
 * Changes the arrangement.
 * @param focus id of what has the keyboard afterwards: rows that move lose it; the title of the same row where it cannot
 * @param said what a screen reader hears
 */
export type Change = (change: (arrangement: Arrangement) => Arrangement, focus?: string, said?: string) => void

const anything = z.looseObject({})

/** Between the last change and its being kept, in milliseconds. */
const PAUSE_MS = 800

function focusOn(id: string): void {
  const element = document.getElementById(id)
  const canBeFocused = element && !(element instanceof HTMLButtonElement && element.disabled)
  const target = canBeFocused ? element : document.getElementById(id.replace(/-(up|down)$/, '-title'))
  target?.focus()
}

/** What the editor makes of a proposal: kept on the server a moment after every change. */
export function useArrangement(id: string, proposed: Arrangement) {
  const [arrangement, setArrangement] = useState(proposed)
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const focus = useRef('')
  const kept = useRef(proposed)
  useEffect(() => {
    if (focus.current) focusOn(focus.current)
    focus.current = ''
    if (kept.current === arrangement) return
    const timer = setTimeout(async () => {
      kept.current = arrangement
      const answer = await ask(`/api/plan-imports/${id}/arrange`, anything, asJson({ arrangement }))
      setProblem(answer.ok ? '' : answer.message)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [arrangement, id])
  const change: Change = useCallback((how, next = '', words = '') => {
    focus.current = next
    setArrangement(how)
    setSaid(words)
  }, [])
  return { arrangement, change, said, problem }
}
