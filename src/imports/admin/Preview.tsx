'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import type { Proposal } from '../model'
import { moveToPlan } from '../rules/arrange'
import { MoveDialog } from './MoveDialog'
import { PlanCard } from './PlanCard'
import { asJson, ask } from './request'
import { useArrangement } from './useArrangement'

const anything = z.looseObject({})

interface Props {
  id: string
  proposal: Proposal
}

/** What was read, as plans and chapters that the editor arranges before anything is stored. */
export function Preview({ id, proposal }: Props) {
  const router = useRouter()
  const { arrangement, change, said, problem } = useArrangement(id, proposal.arrangement)
  const [moving, setMoving] = useState<{ plan: string; chapter: string }>()
  const [refused, setRefused] = useState('')
  const [isBusy, setBusy] = useState(false)
  const send = async (what: 'confirm' | 'cancel') => {
    setBusy(true)
    setRefused('')
    const answer = await ask(`/api/plan-imports/${id}/${what}`, anything, asJson({ arrangement }))
    setBusy(false)
    if (answer.ok) router.refresh()
    else setRefused(answer.message)
  }
  const move = (target?: string) => {
    setMoving(undefined)
    if (!moving) return
    const { plan, chapter } = moving
    const to = arrangement.plans.find(({ key }) => key === target)
    if (to) change((all) => moveToPlan(all, plan, chapter, to.key), `${to.key}-chapters`, `已移到“${to.title}”的末尾`)
    else document.getElementById(`${chapter}-move`)?.focus()
  }
  const message = refused || problem
  const count = arrangement.plans.filter(({ isIncluded }) => isIncluded).length
  return (
    <>
      <p>
        请核对下面的预案和章节：可以改名、换种类、移动、与前后章合并、移到其他预案，或不导入。确认之前不会保存任何内容。
      </p>
      {arrangement.plans.map((plan, index) => (
        <PlanCard
          key={plan.key}
          plan={plan}
          before={arrangement.plans[index - 1]}
          isLast={index === arrangement.plans.length - 1}
          nodes={proposal.nodes}
          change={change}
          onMove={(from, chapter) => setMoving({ plan: from, chapter })}
        />
      ))}
      {moving ? <MoveDialog arrangement={arrangement} {...moving} onClose={move} /> : null}
      <p className="hq-unseen" role="status">
        {said}
      </p>
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
