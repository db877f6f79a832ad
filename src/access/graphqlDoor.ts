import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'
import { isHugeQuery, TOO_COMPLEX } from './graphqlCost'

const NO_JSON = '请求内容不是 JSON，请检查后重试。 / The body is no JSON.'

const refuse = (message: string) => Response.json({ errors: [{ message }] }, { status: 400 })
const queryIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined

/**
 * Payload's GraphQL door behind a look at what is asked: its own rules walk a query that they are to judge, and a body
 * that it cannot read is an error of the server to it.
 */
export const graphqlDoor = (config: Promise<SanitizedConfig>): ((request: Request) => Promise<Response>) => {
  const answer = GRAPHQL_POST(config)
  return async (request) => {
    const body: unknown = await request
      .clone()
      .json()
      .catch(() => undefined)
    if (body === undefined) return refuse(NO_JSON)
    const query = queryIn(body)
    return typeof query === 'string' && isHugeQuery(query) ? refuse(TOO_COMPLEX) : answer(request)
  }
}
