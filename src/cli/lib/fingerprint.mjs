// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** @param {string} path @returns {string[]} files at or below it */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

/**
 * A hash over names and contents, independent of times and of the machine.
 * @param {string} root
 * @param {string[]} paths files and folders below it; missing ones count as empty
 * @param {(path: string) => boolean} [isLeftOut] told the path with forward slashes
 */
export function fingerprint(root, paths, isLeftOut = () => false) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesBelow(join(root, path)))
  for (const file of [...new Set(files)].sort()) {
    const name = relative(root, file).split(sep).join('/')
    if (isLeftOut(name)) continue
    hash.update(`${name}\0${statSync(file).size}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const SOURCES = ['src', 'collections', 'globals', 'public', 'payload.config.ts', 'next.config.ts', 'postcss.config.mjs']

/** @param {string} root @returns {string} what the production build is made of */
export function buildFingerprint(root) {
  const sources = fingerprint(root, [...SOURCES, 'package-lock.json'], (path) => /^src\/(cli|seed)\//.test(path))
  return createHash('sha256')
    .update(`${process.versions.node.split('.')[0]} ${sources}`)
    .digest('hex')
}

/** @param {string} root @returns {string} what the demo data are made of */
export function seedFingerprint(root) {
  return fingerprint(root, ['src', 'collections', 'globals', 'payload.config.ts', 'package-lock.json'], (path) =>
    /^src\/(app|cli\/(lib\/|.*\.mjs$))|\/(site|admin)\//.test(path),
  )
}
