import { z } from 'zod'

const answers = z.object({
  message: z.string(),
  problems: z.array(z.object({ line: z.number(), message: z.string() })).default([]),
})

export interface ImportAnswer extends z.infer<typeof answers> {
  isSaved: boolean
}

/** Sends the text of an import; undefined when the server gave no answer of its own. */
export async function sendDays(address: string, text: string): Promise<ImportAnswer | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: text,
    })
    const answer = answers.safeParse(await response.json())
    return answer.success ? { ...answer.data, isSaved: response.ok } : undefined
  } catch {
    return undefined
  }
}
