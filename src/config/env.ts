import path from 'node:path'
import { z } from 'zod'

/** The shortest secret that production accepts, in characters. */
const MIN_SECRET = 32
/** Marks a secret made by `npm run demo`; production refuses it. */
export const DEMO_SECRET_PREFIX = 'demo-'

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  NEXT_PHASE: z.string().optional(),
  HOUQIN_MODE: z.enum(['demo', 'production']).default('production'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URI: z.string().optional(),
  PAYLOAD_SECRET: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  SITE_URL: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: z.stringbool().default(false),
  NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
})

export interface Env {
  isProduction: boolean
  isDemo: boolean
  /** Absolute path of everything the product stores beside a MongoDB. */
  dataDir: string
  databaseUri: string
  secret: string
  /** Public origin without a trailing slash. */
  siteUrl: string
  /** Where this server asks itself to run what is due. */
  jobsUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: z.infer<typeof schema>['LOG_LEVEL']
  /** Whether `X-Forwarded-*` of a reverse proxy is believed. */
  trustProxy: boolean
  /** Whether stop signals are left to us (Next's own name for it). */
  handlesSignals: boolean
  /** Whether pages are being built rather than served. */
  isBuilding: boolean
}

type Source = Record<string, string | undefined>

/** Empty strings count as unset: compose files pass `NAME=` for what the operator left out. */
function withoutBlanks(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''))
}

/** Only the running server signs anything: builds, migrations and other commands need no secret. */
function secretOf(values: z.infer<typeof schema>, isServer: boolean): string {
  const { PAYLOAD_SECRET: secret = '', NODE_ENV, NEXT_PHASE, HOUQIN_MODE } = values
  const isServing = isServer && NODE_ENV === 'production' && NEXT_PHASE !== 'phase-production-build'
  if (!isServing) return secret || 'not-a-secret-for-commands-and-development'
  if (secret.length < MIN_SECRET)
    throw new Error(
      `PAYLOAD_SECRET 未设置或太短：请设置至少 ${MIN_SECRET} 个字符的随机值（例如 openssl rand -hex 32）。 / PAYLOAD_SECRET must have at least ${MIN_SECRET} characters.`,
    )
  if (secret.startsWith(DEMO_SECRET_PREFIX) && HOUQIN_MODE !== 'demo')
    throw new Error(
      'PAYLOAD_SECRET 是演示环境的密钥，正式环境不得使用：请另行生成。 / PAYLOAD_SECRET is the demo secret; generate another one.',
    )
  return secret
}

/** A server that listens on every address is reached by its own machine's. */
function ownOrigin({ HOST: host, PORT: port }: z.infer<typeof schema>): string {
  const isAny = host === '0.0.0.0' || host === '::'
  return `http://${isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`
}

/**
 * Reads and checks the environment.
 * @param isServer whether this process answers requests, and so needs a real secret in production
 * @throws Error with one line for people when a value is missing or wrong.
 */
export function readEnv(source: Source, isServer: boolean): Env {
  const parsed = schema.safeParse(withoutBlanks(source))
  if (!parsed.success) {
    const first = parsed.error.issues[0]
    throw new Error(`环境变量 ${first?.path.join('.') ?? ''} 无效：${first?.message ?? ''}`)
  }
  const values = parsed.data
  const dataDir = path.resolve(values.DATA_DIR)
  return {
    isProduction: values.NODE_ENV === 'production',
    isDemo: values.HOUQIN_MODE === 'demo',
    dataDir,
    databaseUri: values.DATABASE_URI ?? `file:${path.join(dataDir, 'houqin.db')}`,
    secret: secretOf(values, isServer),
    siteUrl: (values.SITE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    jobsUrl: `${ownOrigin(values)}/api/jobs`,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'houqin@localhost',
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    handlesSignals: values.NEXT_MANUAL_SIG_HANDLE !== undefined,
    isBuilding: values.NEXT_PHASE === 'phase-production-build',
  }
}

let cached: Env | undefined

/** The process's environment, read once. */
export function env(): Env {
  cached ??= readEnv(process.env, isInsideNext())
  return cached
}

/** Whether this code runs in the Next server (Next writes the value in when it compiles), not in a script or test. */
export function isInsideNext(): boolean {
  return process.env.NEXT_RUNTIME === 'nodejs'
}
