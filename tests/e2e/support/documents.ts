import { expect, type Page } from '@playwright/test'
import { z } from 'zod'

const id = z.union([z.number(), z.string()])
const made = z.object({ doc: z.object({ id }) })
const submitted = z.object({ case: id })

/** Sends a document or an act from within the signed-in page, as the session's cookie wants it. */
export async function send(page: Page, path: string, data: object, method = 'POST'): Promise<unknown> {
  const { status, body } = await page.evaluate(
    async ([address, text, verb]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`/api/${address}`, { method: verb, headers, body: text })
      return { status: response.status, body: await response.json() }
    },
    [path, JSON.stringify(data), method] as const,
  )
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

/** Makes a document or changes one; a document under control becomes a draft. */
export const sendDoc = async (page: Page, path: string, data: object, method = 'POST') =>
  made.parse(await send(page, path, data, method)).doc

/** Submits a saved draft and lets a second person approve it. */
export async function release(
  { author, reviewer }: { author: Page; reviewer: Page },
  path: string,
  submission: { reason: string; trigger?: string },
) {
  const approval = submitted.parse(await send(author, `${path}/submit`, submission))
  await send(reviewer, `approvals/${approval.case}/decide`, { decision: 'approve' })
}
