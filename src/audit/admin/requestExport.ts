import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

const nameIn = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'audit-log'

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

/** Fetches an export and hands it to the browser as a file; when refused, the server's reason if it gave any. */
export async function requestExport(address: string): Promise<{ isSaved: boolean; message?: string | undefined }> {
  try {
    const response = await fetch(address, { credentials: 'include' })
    if (response.ok) {
      save(await response.blob(), nameIn(response))
      return { isSaved: true }
    }
    const answer = refusal.safeParse(await response.json())
    return { isSaved: false, message: answer.data?.errors[0]?.message }
  } catch {
    return { isSaved: false }
  }
}
