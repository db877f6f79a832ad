import type { Asker } from './oracle'

export type Json = Record<string, unknown>

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The parsed body; an empty object when it is no JSON object. */
  body: Json
  /** `docs` of a list. */
  docs: Json[]
}

export interface Visitor {
  name: string
  asker: Asker | null
  token?: string
}

/** Words that only some may read, wherever they turn up. */
export const secrets = new Map<string, (asker: Asker | null) => boolean>()
const SECRET = /§[^§"\\]+§|\b13[89]555\d{5}\b|\b\d{2}\.000\d{2}\b|hidden\d+@personal\.test|NO-\d{6}/g

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])

const parse = (text: string): Json => {
  try {
    const parsed: unknown = JSON.parse(text)
    return isJson(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

/** Every answer is searched for words its reader must not see. */
export const leaksIn = (text: string, asker: Asker | null): string[] =>
  [...new Set(text.match(SECRET) ?? [])].filter((secret) => secrets.get(secret)?.(asker) === false)

export interface Send {
  method?: string
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
}

/** A client that notes every leak it sees; `leaks` must be empty at the end of a test. */
export const createClient = (base: string) => {
  const leaks: string[] = []
  let address = 0

  const ask = async (
    visitor: Visitor,
    path: string,
    { method = 'GET', json, form, headers = {} }: Send = {},
  ): Promise<Answer> => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(visitor.token ? { Authorization: `JWT ${visitor.token}` } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        // As if every request came from another desk, so that limits per address are met only where a test wants them.
        'X-Forwarded-For': `10.0.${(address >> 8) & 255}.${address++ & 255}`,
        ...headers,
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form ? { body: form } : {}),
      redirect: 'manual',
    })
    const text = await response.text()
    for (const leak of leaksIn(text, visitor.asker)) leaks.push(`${visitor.name} ${method} ${path}: ${leak}`)
    const body = parse(text)
    return { status: response.status, headers: response.headers, text, body, docs: listOf(body.docs) }
  }
  const graphql = (visitor: Visitor, query: string) => ask(visitor, '/api/graphql', { method: 'POST', json: { query } })
  return { ask, base, graphql, leaks }
}

export type Client = ReturnType<typeof createClient>
