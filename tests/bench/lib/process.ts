import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Off Linux there is no /proc: everything here is then unknown, and the table shows a dash. */
const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const ticksPerSecond = ((): number => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100
  } catch {
    return 100
  }
})()

/** The fields of /proc/<pid>/stat behind the name, which may itself hold spaces and brackets. */
const statFields = (pid: number): string[] | undefined =>
  read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')

const USER = 11
const SYSTEM = 12
const GROUP = 2

/** CPU time of a process so far, user and system, all threads. Milliseconds, in steps of 10. */
export const cpuMs = (pid: number): number | undefined => {
  const fields = statFields(pid)
  return fields && ((Number(fields[USER]) + Number(fields[SYSTEM])) * 1000) / ticksPerSecond
}

export interface Memory {
  rssMb: number
  peakMb: number
}

/** Resident memory now and at its highest. */
export const memoryOf = (pid: number): Memory | undefined => {
  const status = read(`/proc/${pid}/status`)
  if (!status) return undefined
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024
  return { rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') }
}

const LISTENING = '0A'

/** The inodes of the sockets that listen on a port. */
const listeningInodes = (port: number): Set<string> => {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => read(file)?.split('\n').slice(1) ?? [])
  const rows = lines.map((line) => line.trim().split(/\s+/))
  return new Set(
    rows.flatMap(([, local, , state, , , , , , inode]) =>
      local?.endsWith(`:${wanted}`) && state === LISTENING && inode ? [inode] : [],
    ),
  )
}

const holdsSocket = (pid: number, inodes: ReadonlySet<string>): boolean => {
  try {
    const dir = `/proc/${pid}/fd`
    return readdirSync(dir).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`${dir}/${fd}`))?.[1]
      return inode !== undefined && inodes.has(inode)
    })
  } catch {
    return false
  }
}

/**
 * The process of a group that listens on a port: a server renames itself and may fork, so that neither its name nor
 * the process that was started can be trusted.
 * @param group process group, which is the id of the child that leads it
 */
export const listenerOf = (port: number, group: number): number | undefined => {
  const inodes = listeningInodes(port)
  const isMember = (pid: number) => Number(statFields(pid)?.[GROUP]) === group
  try {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
    return pids.filter(isMember).find((pid) => holdsSocket(pid, inodes))
  } catch {
    return undefined
  }
}
