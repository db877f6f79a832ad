// @ts-check
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** The oldest Node.js that Next runs on. */
export const MINIMUM_NODE = '20.9.0'

/**
 * @param {string} version of Node.js, `20.9.0` or `v20.9.0`
 * @param {string} [minimum]
 */
export function isNodeRecent(version, minimum = MINIMUM_NODE) {
  const [have, need] = [version, minimum].map((text) => text.replace(/^v/, '').split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (have?.[index] ?? 0) - (need?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** @param {string} [version] @throws {Refusal} */
export function requireNode(version = process.versions.node) {
  if (isNodeRecent(version)) return
  throw new Refusal(
    `Node.js ${version} 太旧，需要 ${MINIMUM_NODE} 或更高版本，请先升级`,
    `Node.js ${version} is too old, ${MINIMUM_NODE} or newer is needed`,
  )
}

/**
 * Not `mkdirSync(…, { recursive: true })`: below a folder that accepts none, such as /proc, Node 20 tries for ever.
 * @param {string} dir absolute path
 */
function makeFolder(dir) {
  if (existsSync(dir)) return
  makeFolder(dirname(dir))
  mkdirSync(dir)
}

/**
 * Makes the folder and proves that files can be written in it.
 * @param {string} dir absolute path
 * @throws {Refusal}
 */
export function requireWritable(dir) {
  const probe = join(dir, `.write-test-${process.pid}`)
  try {
    makeFolder(dir)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Refusal(
      `目录 ${dir} 不可写（${code}），请更换 DATA_DIR 或调整权限`,
      `cannot write to ${dir} (${code}): choose another DATA_DIR or change its permissions`,
    )
  }
}

/** @param {string | undefined} text @returns {number} @throws {Refusal} */
export function parsePort(text) {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Refusal(`PORT=${text} 不是有效端口（1–65535）`, `PORT=${text} is not a port (1–65535)`)
}

/** @param {string} code @param {string} host @param {number} port */
function portRefusal(code, host, port) {
  if (code === 'EADDRINUSE')
    return new Refusal(
      `端口 ${port} 已被占用，请换一个端口，例如 PORT=${port + 1}`,
      `port ${port} is in use: choose another, e.g. PORT=${port + 1}`,
    )
  if (code === 'EACCES')
    return new Refusal(`没有权限监听端口 ${port}，请使用 1024 以上的端口`, `no permission to listen on port ${port}`)
  return new Refusal(`无法监听 ${host}:${port}（${code}），请检查 HOST`, `cannot listen on ${host}:${port} (${code})`)
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Refusal}
 */
export function requireFreePort(host, port) {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error) => fail(portRefusal('code' in error ? String(error.code) : error.message, host, port)))
    server.listen({ host, port, exclusive: true }, () => server.close(() => done()))
  })
}

/** @returns {Promise<number>} a port that nobody listens on just now */
export function findFreePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
