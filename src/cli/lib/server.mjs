// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildDir } from './build.mjs'
import { start } from './processes.mjs'
import { linkHost } from './settings.mjs'

/**
 * Starts the production server: the standalone one when it was built, else `next start`.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startServer(root, env, stdio) {
  const standalone = join(buildDir(root), 'standalone', 'server.js')
  const next = [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'start']
  const address = ['--hostname', env['HOST'] ?? '127.0.0.1', '--port', env['PORT'] ?? '3000']
  const args = existsSync(standalone) ? [standalone] : [...next, ...address]
  return start(process.execPath, args, { cwd: root, env, stdio })
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
