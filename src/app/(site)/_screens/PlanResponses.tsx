import { readFlash } from '@/app/_lib/flash'
import type { Visit } from '@/app/_lib/reader'
import { findStartable, listOfPlan } from '@/responses/queries'
import { ResponseRows } from '@/responses/site/ResponseRows'
import { StartResponse } from '@/responses/site/StartResponse'
import { Notice } from '@/ui/Notice'

/** What a signed-in reader does with a plan when it happens, and when it happened before. */
export async function PlanResponses({ visit: { reader }, slug }: { visit: Visit; slug: string }) {
  const plan = await findStartable(reader, slug)
  if (!plan) return null
  const [rows, message] = await Promise.all([listOfPlan(reader, plan.id), readFlash()])
  const ended = rows.filter(({ isActive }) => !isActive)
  return (
    <>
      {message ? (
        <div className="pt-4">
          <Notice kind="alarm" isAlert>
            <p>{message}</p>
          </Notice>
        </div>
      ) : null}
      <StartResponse plan={plan} active={rows.filter(({ isActive }) => isActive)} />
      {ended.length > 0 ? (
        <details className="disclosure no-print">
          <summary>以往的响应与演练（{ended.length}）</summary>
          <ResponseRows rows={ended} />
        </details>
      ) : null}
    </>
  )
}
