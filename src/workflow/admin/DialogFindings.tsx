'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/ui/Icon'
import type { DocumentFinding } from '../model'
import { requestFindings } from './requests'

/** In the form of a submission: what the collection's own check says of the saved version. Nothing when all is well. */
export function DialogFindings({ address, title }: { address: string; title: (warnings: number) => string }) {
  const [findings, setFindings] = useState<DocumentFinding[]>([])
  useEffect(() => {
    void requestFindings(address).then(({ data }) => setFindings(data?.findings ?? []))
  }, [address])
  if (findings.length === 0) return null
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return (
    <details className="hq-check hq-check--dialog" open>
      <summary>
        <Icon name={warnings > 0 ? 'warning' : 'info'} size={16} />
        <span role="status">{title(warnings)}</span>
      </summary>
      <ul>
        {findings.map(({ severity, message }) => (
          <li
            key={message}
            className={severity === 'warning' ? 'hq-check__row hq-check__row--warning' : 'hq-check__row'}
          >
            <Icon name={severity === 'warning' ? 'warning' : 'info'} size={16} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
