'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Arrangement } from '../model'

interface Props {
  arrangement: Arrangement
  plan: string
  chapter: string
  /** With the key of the chosen plan; without one, nothing is to be moved. */
  onClose: (target?: string) => void
}

/** Asks to which plan a chapter goes. */
export function MoveDialog({ arrangement, plan, chapter, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const others = arrangement.plans.filter(({ key }) => key !== plan)
  const [target, setTarget] = useState(others[0]?.key ?? '')
  const moved = arrangement.plans.find(({ key }) => key === plan)?.chapters.find(({ key }) => key === chapter)
  useEffect(() => dialog.current?.showModal(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    onClose(target)
  }
  return (
    <dialog ref={dialog} className="hq-import-dialog" aria-labelledby="hq-import-move" onCancel={() => onClose()}>
      <form onSubmit={send}>
        <h2 id="hq-import-move">把“{moved?.title}”移到</h2>
        {others.length > 0 ? (
          <label>
            预案
            <select value={target} onChange={(event) => setTarget(event.target.value)}>
              {others.map(({ key, title }) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p>只有这一份预案。可先用“单独成为预案”分出一份。</p>
        )}
        <p className="hq-import-quiet">
          它和它下面的各级章节一起移到所选预案的末尾，成为 1 级章节；之后可再上移、改层级。
        </p>
        <div className="hq-import-row">
          <Button type="submit" size="medium" margin={false} disabled={others.length === 0}>
            移过去
          </Button>
          <Button size="medium" buttonStyle="secondary" margin={false} onClick={() => onClose()}>
            不移了
          </Button>
        </div>
      </form>
    </dialog>
  )
}
