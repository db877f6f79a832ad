import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { getPayloadClient } from '@/app/_lib/getPayloadClient'
import { log } from '@/config/logger'
import { databaseAwayMessage } from '@/operations/errors'

type Handler = ReturnType<typeof REST_GET>

/** Payload cannot answer before it has reached the database once; say so instead of a bare error. */
function whenReachable(handler: Handler): Handler {
  return async (request, args) => {
    try {
      await getPayloadClient()
    } catch (error) {
      log.error({ msg: 'database away', reason: error instanceof Error ? error.message : String(error) })
      const isEnglish = request.headers.get('accept-language')?.startsWith('en') ?? false
      return Response.json(
        { errors: [{ message: databaseAwayMessage(isEnglish) }] },
        { status: 503, headers: { 'Retry-After': '10' } },
      )
    }
    return handler(request, args)
  }
}

export const GET = whenReachable(REST_GET(config))
export const POST = whenReachable(REST_POST(config))
export const DELETE = whenReachable(REST_DELETE(config))
export const PATCH = whenReachable(REST_PATCH(config))
export const PUT = whenReachable(REST_PUT(config))
export const OPTIONS = whenReachable(REST_OPTIONS(config))
