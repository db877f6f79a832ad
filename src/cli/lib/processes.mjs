// @ts-check
import { spawn } from 'node:child_process'

const isWindows = process.platform === 'win32'
/** How long a child may take to stop in good order, milliseconds. */
const GRACE_MS = 12_000

/** Everything started here and still running. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a child in a process group of its own, so that what it starts can be stopped with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { detached: !isWindows, ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // The group ended by itself in the meantime, or the child shares ours (`detached: false`).
    child.kill(signal)
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} when it has ended */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => child.once('exit', () => done()))
}

/** Stops all children and what they started; those that do not end in time are killed. */
export async function stopAll() {
  const children = [...running]
  for (const child of children) signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => {
    for (const child of children) signalGroup(child, 'SIGKILL')
  }, GRACE_MS)
  await Promise.all(children.map(ended))
  clearTimeout(timer)
  // A child that ended may have left grandchildren in its group.
  for (const child of children) signalGroup(child, 'SIGKILL')
}

/**
 * On Ctrl-C or a stop request: stops everything started, then ends with 130 (Ctrl-C) or 0.
 * A second Ctrl-C kills at once.
 * @param {() => void} [announce]
 */
export function stopOnSignals(announce) {
  let stopping = false
  /** @param {NodeJS.Signals} signal */
  const stop = async (signal) => {
    if (stopping) {
      for (const child of running) signalGroup(child, 'SIGKILL')
      return
    }
    stopping = true
    announce?.()
    await stopAll()
    process.exit(signal === 'SIGINT' ? 130 : 0)
  }
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop)
}

/**
 * Runs a command to its end, keeping its output back.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onOutput?: (text: string) => void, minutes?: number }} [options]
 *   after `minutes` the command is killed with all it started
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = process.env, cwd = process.cwd(), onOutput, minutes } = {}) {
  return new Promise((done) => {
    let output = ''
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk
      onOutput?.(String(chunk))
    }
    const child = start(command, args, {
      env,
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows && command === 'npm',
    })
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const limit = minutes ? setTimeout(giveUp, minutes * 60_000) : undefined
    function giveUp() {
      output += `\nkilled after ${minutes} minutes\n`
      signalGroup(child, 'SIGKILL')
    }
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }))
    child.once('close', (code) => {
      clearTimeout(limit)
      done({ code: code ?? 1, output })
    })
  })
}
