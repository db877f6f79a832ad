'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { Arrangement, Proposal } from '../model'
import { PlanCard } from './PlanCard'
import { asJson, ask } from './request'

const anything = z.looseObject({})

/** Between the last change and its being kept, in milliseconds. */
const PAUSE_MS = 800

interface Props {
  id: string
  proposal: Proposal
}

/** What was read, as plans and chapters that the editor arranges before anything is stored. */
export function Preview({ id, proposal }: Props) {
  const router = useRouter()
  const [arrangement, setArrangement] = useState<Arrangement>(proposal.arrangement)
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const timer = setTimeout(async () => {
      const answer = await ask(`/api/plan-imports/${id}/arrange`, anything, asJson({ arrangement }))
      setMessage(answer.ok ? '' : answer.message)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [arrangement, id])
  const send = async (what: 'confirm' | 'cancel') => {
    setBusy(true)
    setMessage('')
    const answer = await ask(`/api/plan-imports/${id}/${what}`, anything, asJson({ arrangement }))
    setBusy(false)
    if (answer.ok) router.refresh()
    else setMessage(answer.message)
  }
  const count = arrangement.plans.filter(({ isIncluded }) => isIncluded).length
  return (
    <>
      <p>请核对下面的预案和章节：可以改名、换种类、移动、合并，或不导入。确认之前不会保存任何内容。</p>
      {arrangement.plans.map((plan, index) => (
        <PlanCard
          key={plan.key}
          plan={plan}
          isFirst={index === 0}
          isLast={index === arrangement.plans.length - 1}
          nodes={proposal.nodes}
          change={(change) => setArrangement((current) => change(current))}
        />
      ))}
      <Notes notes={proposal.notes} />
      <div className="hq-import-actions">
        {message ? (
          <p role="alert" className="hq-import-problem">
            {message}
          </p>
        ) : null}
        <Button size="medium" margin={false} disabled={isBusy || count === 0} onClick={() => send('confirm')}>
          {isBusy ? '正在保存…' : `确认导入（${count} 份预案草稿）`}
        </Button>
        <Button size="medium" buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => send('cancel')}>
          取消导入
        </Button>
      </div>
    </>
  )
}

/** What was left out or not understood. */
export function Notes({ notes }: { notes: Proposal['notes'] }) {
  if (notes.length === 0) return null
  return (
    <details className="hq-panel" open>
      <summary>需要留意（{notes.length}）</summary>
      <ul className="hq-import-notes">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <strong>{note.title.zh}</strong>
            {note.place ? `（${note.place}）` : ''}
            {note.text ? `：${note.text}` : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
