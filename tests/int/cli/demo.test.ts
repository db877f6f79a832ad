import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const dir = mkdtempSync(path.join(tmpdir(), 'houqin-demo-'))
let server: Server | undefined

afterEach(() => {
  server?.close()
  for (const name of readdirSync(dir)) rmSync(path.join(dir, name), { recursive: true, force: true })
})

const demo = (env: Record<string, string>): Promise<{ code: number | null; output: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['src/cli/demo.mjs'], { env: { ...process.env, DATA_DIR: dir, ...env } })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => done({ code, output }))
  })

const listen = (host: string): Promise<number> =>
  new Promise((done) => {
    server = createServer().listen(0, host, () => {
      const address = server?.address()
      done(typeof address === 'object' && address ? address.port : 0)
    })
  })

describe('npm run demo says in one line why it cannot start', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('a port in use on %s', async (host) => {
    const port = await listen(host)
    const { code, output } = await demo({ HOST: host, PORT: String(port) })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(new RegExp(`端口 ${port} 已被占用.*port ${port} is in use`)),
    ])
    expect(readdirSync(dir)).toEqual([])
  })

  it('a folder that cannot be written', async () => {
    // Root may write anywhere but below a file.
    const file = path.join(dir, 'file')
    writeFileSync(file, '')
    const { code, output } = await demo({ DATA_DIR: path.join(file, 'data') })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(/不可写（ENOTDIR）.*cannot write to/)])
  })

  it('a folder below one that takes no entries, without trying for ever', async () => {
    const { code, output } = await demo({ DATA_DIR: '/proc/houqin' })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(/不可写（\w+）.*cannot write to/)])
  })

  it('a port that is none', async () => {
    const { code, output } = await demo({ PORT: 'http' })
    expect(code).toBe(1)
    expect(output.trim()).toMatch(/^✗ PORT=http 不是有效端口.*is not a port.*$/)
  })
})
