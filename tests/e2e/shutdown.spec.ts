import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

const PORT = Number(process.env['E2E_PORT'] ?? 3217) + 1
const DATA = path.join(tmpdir(), `houqin-e2e-${PORT}-stopping`)
const STREAMS = 5
/** Without the streams' own end the server would wait for them until its limit of nine seconds. */
const WITHIN_MS = 5_000

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }))
const responses = z.object({ docs: z.array(z.object({ id: z.union([z.number(), z.string()]) })).min(1) })
const site = `http://localhost:${PORT}`

const hasEnded = (server: ChildProcess): Promise<number> =>
  new Promise((resolve) => server.once('exit', () => resolve(performance.now())))

async function isUp(): Promise<boolean> {
  const answer = await fetch(`${site}/api/health`).catch(() => undefined)
  return answer?.ok === true
}

async function cookieOfStaff(): Promise<string> {
  const known = accounts.parse(JSON.parse(readFileSync(path.join(DATA, 'demo-accounts.json'), 'utf8')))
  const { email, password } = known.find(({ role }) => role === 'staff') ?? { email: '', password: '' }
  const answer = await fetch(`${site}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: site },
    body: JSON.stringify({ email, password }),
  })
  const [cookie] = answer.headers.getSetCookie().map((header) => header.split(';', 1)[0] ?? '')
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie
}

interface Stream {
  /** Fails when the connection breaks off instead of ending. */
  end: Promise<void>
}

/** Opens a board's stream and waits for its first event. */
async function openStream(response: string, cookie: string): Promise<Stream> {
  const answer = await fetch(`${site}/respond/${response}/stream?after=0`, { headers: { Cookie: cookie } })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.getReader()
  await reader?.read()
  const rest = async () => {
    for (;;) if ((await reader?.read())?.done !== false) return
  }
  return { end: rest() }
}

test('a server that is told to stop does so in a few seconds while boards are watched', async () => {
  test.setTimeout(240_000)
  const server = spawn(process.execPath, ['src/cli/e2e-server.mjs'], {
    env: { ...process.env, PORT: String(PORT), DATA_DIR: DATA },
    stdio: 'ignore',
  })
  const ended = hasEnded(server)
  try {
    await expect.poll(isUp, { timeout: 180_000 }).toBe(true)
    const cookie = await cookieOfStaff()
    const found = await fetch(`${site}/api/responses?limit=1&depth=0`, {
      headers: { Authorization: `JWT ${cookie.split('=')[1]}` },
    })
    const response = String(responses.parse(await found.json()).docs[0]?.id)
    const streams = await Promise.all(Array.from({ length: STREAMS }, () => openStream(response, cookie)))
    const told = performance.now()
    server.kill('SIGTERM')
    expect((await ended) - told).toBeLessThan(WITHIN_MS)
    await Promise.all(streams.map(({ end }) => end))
  } finally {
    // Not SIGKILL: the server under it would be left behind.
    server.kill('SIGTERM')
    await ended
  }
})
