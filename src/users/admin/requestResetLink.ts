import { z } from 'zod'

const answers = z.union([
  z.object({ url: z.string(), expiresInMinutes: z.number() }).transform((link) => ({ link })),
  z.object({ message: z.string() }).transform(({ message }) => ({ message })),
  z
    .object({ errors: z.array(z.object({ message: z.string() })).min(1) })
    .transform(({ errors }) => ({ message: errors[0]?.message })),
])

export interface ResetLink {
  url: string
  expiresInMinutes: number
}

/** Asks the server for a reset link; without one, the server's reason if it gave any. */
export async function requestResetLink(address: string): Promise<{ link?: ResetLink; message?: string | undefined }> {
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'include' })
    const answer = answers.safeParse(await response.json())
    return answer.success ? answer.data : {}
  } catch {
    return {}
  }
}
