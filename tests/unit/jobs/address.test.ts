import { describe, expect, it } from 'vitest'
import { readEnv } from '@/config/env'

describe('the address at which a server reaches itself', () => {
  it.each([
    ['by default', {}, 'http://127.0.0.1:3000/api/jobs'],
    ['on another port', { PORT: '4100' }, 'http://127.0.0.1:4100/api/jobs'],
    ['listening on every address', { HOST: '0.0.0.0' }, 'http://127.0.0.1:3000/api/jobs'],
    ['listening on every address of IPv6', { HOST: '::' }, 'http://127.0.0.1:3000/api/jobs'],
    ['on one address', { HOST: '10.0.0.5' }, 'http://10.0.0.5:3000/api/jobs'],
    ['on one address of IPv6', { HOST: '::1' }, 'http://[::1]:3000/api/jobs'],
    ['whatever people call it', { SITE_URL: 'https://houqin.example' }, 'http://127.0.0.1:3000/api/jobs'],
  ])('%s', (_, source, expected) => {
    expect(readEnv(source, false).jobsUrl).toBe(expected)
  })
  it.each([
    ['a build', 'phase-production-build', true],
    ['a server', 'phase-production-server', false],
    ['a command', undefined, false],
  ])('%s is known', (_, NEXT_PHASE, expected) => {
    expect(readEnv({ NEXT_PHASE }, false).isBuilding).toBe(expected)
  })
})
