'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { importStatuses } from '../model'
import { asJson, ask } from './request'

const state = z.object({ status: z.string(), progress: z.number(), stage: z.string(), message: z.string() })
const done = z.object({ ok: z.boolean() })

/** Between two questions about how far it is, in milliseconds. */
const EVERY_MS = 1_000

/** A manual being read: how far it is, asked every second, until there is something to look at. */
export function Reading({ id, progress: first, stage: firstStage }: { id: string; progress: number; stage: string }) {
  const router = useRouter()
  const [progress, setProgress] = useState(first)
  const [stage, setStage] = useState(firstStage)
  const [message, setMessage] = useState('')
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await ask(`/api/plan-imports/${id}/state`, state)
      if (!answer.ok) return
      setProgress(answer.value.progress)
      setStage(answer.value.stage || (answer.value.status === 'queued' ? importStatuses.queued.zh : ''))
      if (!['queued', 'reading', 'saving'].includes(answer.value.status)) {
        clearInterval(timer)
        router.refresh()
      }
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [id, router])
  const cancel = async () => {
    const answer = await ask(`/api/plan-imports/${id}/cancel`, done, asJson({}))
    if (answer.ok) router.refresh()
    else setMessage(answer.message)
  }
  return (
    <section className="hq-panel" aria-live="polite">
      <p>
        正在读取：{stage || '排队中'} <strong>{progress}%</strong>
      </p>
      <progress max={100} value={progress} aria-label="读取进度" className="hq-import-progress" />
      <p className="hq-import-quiet">可以离开此页，读取在后台继续；回来后从“导入 Word 手册”打开。</p>
      {message ? (
        <p role="alert" className="hq-import-problem">
          {message}
        </p>
      ) : null}
      <Button size="medium" buttonStyle="secondary" margin={false} onClick={cancel}>
        取消导入
      </Button>
    </section>
  )
}
