// @ts-check
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildDir } from './build.mjs'
import { start } from './processes.mjs'
import { linkHost } from './settings.mjs'

/**
 * Cached pages outlive the server on disk, but not the data they were made of: another DATA_DIR, a restored backup
 * or a new seed would be answered with pages of before.
 * @param {string} root
 */
function discardCachedPages(root) {
  const name = process.env['NEXT_DIST_DIR'] || '.next'
  for (const server of [join(buildDir(root), 'server'), join(buildDir(root), 'standalone', name, 'server')])
    rmSync(join(server, 'route-cache'), { recursive: true, force: true })
}

/**
 * Starts the production server: the standalone one when it was built, else `next start`.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startServer(root, env, stdio) {
  discardCachedPages(root)
  const standalone = join(buildDir(root), 'standalone', 'server.js')
  const next = [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'start']
  const address = ['--hostname', env['HOST'] ?? '127.0.0.1', '--port', env['PORT'] ?? '3000']
  const args = existsSync(standalone) ? [standalone] : [...next, ...address]
  // The server itself finishes what it has begun (operations/shutdown).
  return start(process.execPath, args, { cwd: root, env: { ...env, NEXT_MANUAL_SIG_HANDLE: '1' }, stdio })
}

/**
 * @param {{ host: string, port: number }} settings
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [seconds]
 * @returns {Promise<boolean>} false when the server ended or did not answer in time
 */
export async function answers({ host, port }, child, seconds = 90) {
  const url = `http://${['localhost'].includes(linkHost(host)) ? '127.0.0.1' : linkHost(host)}:${port}/api/health`
  const until = Date.now() + seconds * 1000
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    if (response?.ok) return true
    await sleep(150)
  }
  return false
}
