// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes.mjs'

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

/**
 * Compares the lockfile with npm's own record of what it installed.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {boolean} whether every package that must be there is there in the locked version
 */
export function isInstallCurrent(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed.packages?.[path]
    // Optional packages are binaries for other platforms more often than not.
    return found ? found.version === version : Boolean(optional)
  })
}

/** @param {string} file @returns {Lockfile | undefined} */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {string} root of the project */
export function needsInstall(root) {
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  return !wanted || !installed || !isInstallCurrent(wanted, installed)
}

/**
 * `npm ci`, development packages included whatever NODE_ENV says: the build and the commands need them.
 * @param {string} root
 */
export function install(root) {
  return run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root })
}
