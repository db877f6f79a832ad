import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Fetched once by Maven; its checksum is verified against the repository by Maven itself. */
const VERSION = '1.46.0'
const CACHE = path.resolve(`node_modules/.cache/houqin/mongo-java-server-${VERSION}`)
const FETCH_MS = 120_000
const START_MS = 30_000

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>houqin</groupId><artifactId>mongo-emulator</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>de.bwaldvogel</groupId><artifactId>mongo-java-server</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`

const succeeds = (command: string, args: string[], timeout = 10_000): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0

const fetchJars = (): boolean => {
  const done = path.join(CACHE, 'complete')
  if (existsSync(done)) return true
  mkdirSync(CACHE, { recursive: true })
  const pom = path.join(CACHE, 'pom.xml')
  writeFileSync(pom, POM)
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${path.join(CACHE, 'lib')}`]
  if (!succeeds('mvn', args, FETCH_MS)) return false
  writeFileSync(done, '')
  return true
}

/**
 * Starts `mongo-java-server`: the wire protocol of MongoDB over a memory store, without transactions.
 * @returns the address, or the reason why there is none
 */
export const startEmulator = async (): Promise<{ uri: string; stop: () => Promise<void> } | { reason: string }> => {
  if (!succeeds('java', ['-version'])) return { reason: 'no java' }
  if (!existsSync(path.join(CACHE, 'complete')) && !succeeds('mvn', ['-v'])) return { reason: 'no mvn' }
  if (!fetchJars()) return { reason: 'mvn could not fetch de.bwaldvogel:mongo-java-server' }

  const source = path.resolve('tests/helpers/MongoEmulator.java')
  const child = spawn('java', ['-Xmx512m', '-cp', path.join(CACHE, 'lib', '*'), source], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const lines = createInterface({ input: child.stdout })
  const signal = AbortSignal.timeout(START_MS)
  try {
    const [line]: unknown[] = await Promise.race([once(lines, 'line', { signal }), once(child, 'exit', { signal })])
    const port = /^port (\d+)$/.exec(String(line))?.[1]
    if (!port) return { reason: 'the emulator did not start' }
    const stop = async (): Promise<void> => {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    }
    return { uri: `mongodb://127.0.0.1:${port}/?compatibility=documentdb`, stop }
  } catch {
    child.kill()
    return { reason: `the emulator did not start within ${START_MS} ms` }
  }
}
