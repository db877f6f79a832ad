export const dynamic = 'force-dynamic'

/** Liveness: the process answers. Asks nothing of the database, so that a database outage restarts nobody. */
export function GET() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
