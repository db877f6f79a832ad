// @ts-check
import { existsSync } from 'node:fs'
import { run } from './processes.mjs'

/** Installs Debian's packages where that is possible: on Debian, as root. @param {string[]} packages @returns {Promise<boolean>} whether they are there now */
export async function installWithApt(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq'], { env, minutes: 5 })
  if (update.code !== 0) return false
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    minutes: 10,
  })
  return code === 0
}
