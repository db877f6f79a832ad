import config from '@payload-config'
import { getPayload } from 'payload'
import { codeOf, createPair } from './pairs'

/**
 * Run in a process of its own: writes pairs until it is killed and says each code once it is acknowledged. Several writers at once,
 * because a lone one never meets a queue.
 */
const WRITERS = 4
const payload = await getPayload({ config })
const [prefix = 'W'] = process.argv.slice(2)
let next = 0

const write = async (): Promise<void> => {
  for (;;) {
    const code = codeOf(prefix, next)
    next += 1
    await createPair(payload, code)
    process.stdout.write(`ok ${code}\n`)
  }
}

await Promise.all(Array.from({ length: WRITERS }, write))
