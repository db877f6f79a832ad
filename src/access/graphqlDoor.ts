import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'
import { isHugeQuery, TOO_COMPLEX } from './graphqlCost'

const queryIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined

/** Payload's GraphQL door behind a look at the size of the query: its own rules walk what they are to judge. */
export const graphqlDoor = (config: Promise<SanitizedConfig>): ((request: Request) => Promise<Response>) => {
  const answer = GRAPHQL_POST(config)
  return async (request) => {
    // A body that is no JSON is Payload's to refuse.
    const query = queryIn(
      await request
        .clone()
        .json()
        .catch(() => undefined),
    )
    return typeof query === 'string' && isHugeQuery(query)
      ? Response.json({ errors: [{ message: TOO_COMPLEX }] }, { status: 400 })
      : answer(request)
  }
}
