import { z } from 'zod'

const failure = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

export type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string }

const UNREACHABLE = '没有连上服务器，请检查网络后再试。'

/** Asks the server; a refusal comes with the server's own words. */
export async function ask<Value>(
  address: string,
  shape: z.ZodType<Value>,
  init: RequestInit = {},
): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...init })
    const body: unknown = await response.json().catch(() => undefined)
    if (!response.ok) {
      const refused = failure.safeParse(body)
      return { ok: false, message: refused.success ? (refused.data.errors[0]?.message ?? UNREACHABLE) : UNREACHABLE }
    }
    const parsed = shape.safeParse(body)
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, message: UNREACHABLE }
  } catch {
    return { ok: false, message: UNREACHABLE }
  }
}

export const asJson = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})
