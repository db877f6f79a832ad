import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEMO_SECRET_PREFIX, readEnv } from '@/config/env'

const secret = 'x'.repeat(32)
const production = { NODE_ENV: 'production', PAYLOAD_SECRET: secret }

describe('readEnv', () => {
  it('has defaults for everything that development needs', () => {
    expect(readEnv({}, true)).toMatchObject({
      isProduction: false,
      isDemo: false,
      dataDir: path.resolve('data'),
      databaseUri: `file:${path.resolve('data', 'houqin.db')}`,
      siteUrl: 'http://localhost:3000',
      logLevel: 'info',
      trustProxy: false,
      smtpUrl: undefined,
    })
  })
  it.each([
    ['PORT moves the address', { PORT: '4000' }, { siteUrl: 'http://localhost:4000' }],
    ['SITE_URL loses its slash', { SITE_URL: 'https://houqin.example/' }, { siteUrl: 'https://houqin.example' }],
    ['empty counts as unset', { SITE_URL: '', PORT: ' ', DATABASE_URI: '' }, { siteUrl: 'http://localhost:3000' }],
    ['MongoDB', { DATABASE_URI: 'mongodb://x/y' }, { databaseUri: 'mongodb://x/y' }],
    ['TRUST_PROXY by a word', { TRUST_PROXY: 'true' }, { trustProxy: true }],
    ['the demo', { HOUQIN_MODE: 'demo' }, { isDemo: true }],
    ['DATA_DIR is absolute', { DATA_DIR: 'elsewhere' }, { dataDir: path.resolve('elsewhere') }],
  ])('%s', (_, source, expected) => {
    expect(readEnv(source, false)).toMatchObject(expected)
  })
  it.each([
    ['PORT', { PORT: '70000' }],
    ['SITE_URL', { SITE_URL: 'nonsense' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['HOUQIN_MODE', { HOUQIN_MODE: 'test' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'perhaps' }],
  ])('a wrong %s is named in Chinese', (name, source) => {
    expect(() => readEnv(source, false)).toThrow(new RegExp(`环境变量 ${name} 无效`))
  })

  describe('the secret of a production server', () => {
    it.each([
      ['missing', { NODE_ENV: 'production' }],
      ['too short', { ...production, PAYLOAD_SECRET: 'x'.repeat(31) }],
      ['blank', { ...production, PAYLOAD_SECRET: ' '.repeat(40) }],
    ])('%s: refuses to start', (_, source) => {
      expect(() => readEnv(source, true)).toThrow(/PAYLOAD_SECRET .*32/)
    })
    it('of the demo is for the demo', () => {
      const source = { ...production, PAYLOAD_SECRET: `${DEMO_SECRET_PREFIX}${secret}` }
      expect(() => readEnv(source, true)).toThrow(/演示/)
      expect(readEnv({ ...source, HOUQIN_MODE: 'demo' }, true).secret).toBe(source.PAYLOAD_SECRET)
    })
    it('is needed by no build and no command', () => {
      expect(readEnv({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' }, true).secret).toBeTruthy()
      expect(readEnv({ NODE_ENV: 'production' }, false).secret).toBeTruthy()
      expect(readEnv(production, true).secret).toBe(secret)
    })
  })
})
