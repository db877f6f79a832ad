import { z } from 'zod'
import type { Facts } from './facts'
import { type Ask, ask, jsonOf } from './http'
import { say } from './say'
import type { Session } from './session'
import { median } from './statistics'

/** Milliseconds from sending the approval to the first page that shows the released text. */
export interface Visible {
  median: number
  max: number
  rounds: number
}

const ROUNDS = 10
const PATIENCE_MS = 60_000

const created = z.object({ doc: z.object({ id: z.union([z.number(), z.string()]), slug: z.string() }) })
const submitted = z.object({ case: z.union([z.number(), z.string()]) })

interface Parties {
  port: number
  editor: Session
  reviewer: Session
}

async function send(port: number, { authorization }: Session, request: Pick<Ask, 'path'> & { json: object }) {
  const answer = await ask(port, {
    path: request.path,
    method: 'POST',
    headers: { ...authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify(request.json),
  })
  if (answer.status >= 300) throw new Error(`${request.path}: ${answer.status} ${answer.body.toString('utf8')}`)
  return jsonOf(answer)
}

async function until(port: number, path: string, text: string): Promise<void> {
  const limit = performance.now() + PATIENCE_MS
  while (performance.now() < limit) {
    const { body } = await ask(port, { path })
    if (body.toString('utf8').includes(text)) return
  }
  throw new Error(`${path} did not show the released text within ${PATIENCE_MS} ms`)
}

async function oneRound({ port, editor, reviewer }: Parties, { department }: Facts, round: number): Promise<number> {
  const summary = `第 ${round} 轮发布可见时间测量`
  const { doc } = created.parse(
    await send(port, editor, {
      path: '/api/sops?depth=0',
      json: { title: `发布测量 ${round}`, kind: 'service-standard', visibility: 'public', department, summary },
    }),
  )
  const { case: id } = submitted.parse(
    await send(port, editor, { path: `/api/sops/${doc.id}/submit`, json: { change: 'major', reason: '测量' } }),
  )
  const path = `/standards/${encodeURIComponent(doc.slug)}`
  // The page is asked for before: what has to give way is a kept answer.
  await ask(port, { path })
  const started = performance.now()
  await send(port, reviewer, { path: `/api/approvals/${id}/decide`, json: { decision: 'approve' } })
  await until(port, path, summary)
  return performance.now() - started
}

/** Releases documents by their review and waits for each to stand on the public site. */
export const measureVisible = async (parties: Parties, facts: Facts): Promise<Visible> => {
  say('▸ 发布到可见 …')
  const times: number[] = []
  for (let round = 1; round <= ROUNDS; round += 1) times.push(await oneRound(parties, facts, round))
  return { median: median(times), max: Math.max(...times), rounds: ROUNDS }
}
