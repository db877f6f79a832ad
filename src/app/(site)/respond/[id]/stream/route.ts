import { idFrom } from '@/access/values'
import { memberReader, sessionToken } from '@/app/_lib/reader'
import { afterIn } from '@/responses/endpoints'
import { streamOf } from '@/responses/live/stream'
import { updateFor } from '@/responses/queries'

export const dynamic = 'force-dynamic'

/** The entries of a response as they come. A browser that connects again says what it heard last. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const reader = await memberReader()
  const { payload } = reader
  // Not 401: a browser's event source is told nothing of the status; the page asks by itself and learns it there.
  if (!reader.user) return new Response(null, { status: 204 })
  const id = idFrom(reader, (await params).id)
  const heard = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const after = afterIn(heard)
  if (id === undefined || !(await updateFor(reader, id, Number.MAX_SAFE_INTEGER)))
    return new Response(null, { status: 404 })
  const token = await sessionToken()
  const headers = new Headers({ Authorization: `JWT ${token}` })
  const isSignedIn = async () => {
    const { user } = await payload.auth({ headers })
    return Boolean(user) && user?.disabled !== true
  }
  return streamOf({ payload, response: String(id), after, isSignedIn, signal: request.signal })
}
