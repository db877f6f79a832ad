// @ts-check
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFingerprint } from './fingerprint.mjs'
import { run } from './processes.mjs'

/** @param {string} root */
export const buildDir = (root) => join(root, process.env['NEXT_DIST_DIR'] || '.next')

/** @param {string} root */
const stampFile = (root) => join(buildDir(root), 'houqin-build.json')

/** @param {string} root @returns {boolean} whether the build was made from exactly these sources */
export function isBuildCurrent(root) {
  if (!existsSync(stampFile(root)) || !existsSync(join(buildDir(root), 'BUILD_ID'))) return false
  return JSON.parse(readFileSync(stampFile(root), 'utf8')).sources === buildFingerprint(root)
}

/** Next leaves these two beside the standalone server for a CDN; without one the server wants them inside. @param {string} root */
function completeStandalone(root) {
  const standalone = join(buildDir(root), 'standalone')
  if (!existsSync(standalone)) return
  const inside = join(standalone, process.env['NEXT_DIST_DIR'] || '.next', 'static')
  rmSync(inside, { recursive: true, force: true })
  cpSync(join(buildDir(root), 'static'), inside, { recursive: true })
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
}

/**
 * The production build. It reads no database and needs no secret.
 * @param {string} root
 * @param {(text: string) => void} [onOutput]
 */
export async function build(root, onOutput) {
  const sources = buildFingerprint(root)
  rmSync(stampFile(root), { force: true })
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' }
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const result = await run(process.execPath, [next, 'build'], { cwd: root, env, ...(onOutput ? { onOutput } : {}) })
  if (result.code !== 0) return result
  completeStandalone(root)
  writeFileSync(stampFile(root), `${JSON.stringify({ sources })}\n`)
  return result
}
