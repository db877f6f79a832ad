'use client'

import { useCallback, useEffect, useState } from 'react'
import { type PanelAnswer, requestPanel } from './requests'

export interface PanelReading {
  panel: PanelAnswer | undefined
  problem: 'unreachable' | 'not-shown' | undefined
  /** Reads again. @returns what the server says now; undefined when it could not be read */
  reload: () => Promise<PanelAnswer | undefined>
}

/**
 * Where a document stands, read on opening and after every save.
 * @param address of the document in the REST API; undefined for one that is not saved yet
 * @param stamp changes with every save
 */
export function usePanel(address: string | undefined, stamp: string): PanelReading {
  const [panel, setPanel] = useState<PanelAnswer>()
  const [problem, setProblem] = useState<PanelReading['problem']>()
  const reload = useCallback(async () => {
    if (!address) return undefined
    const answer = await requestPanel(address)
    if (answer.data) {
      setPanel(answer.data)
      setProblem(undefined)
      return answer.data
    }
    setProblem(answer.status === 404 || answer.status === 403 ? 'not-shown' : 'unreachable')
    return undefined
  }, [address])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp is the reason to read again
  useEffect(() => {
    void reload()
  }, [reload, stamp])
  return { panel, problem, reload }
}
