import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBrowser } from '@/cli/lib/browser.mjs'
import { blame, playwrightCounts, summaryLine, total, vitestCounts } from '@/cli/lib/counts.mjs'
import { differences } from '@/cli/lib/differences.mjs'
import { fingerprint } from '@/cli/lib/fingerprint.mjs'
import { isInstallCurrent } from '@/cli/lib/install.mjs'
import { isNodeRecent, parsePort } from '@/cli/lib/preflight.mjs'
import { commandEnvironment, databaseFile, linkHost, readSettings } from '@/cli/lib/settings.mjs'

const dir = mkdtempSync(path.join(tmpdir(), 'houqin-cli-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('isNodeRecent', () => {
  it.each([
    ['20.9.0', true],
    ['v20.9.0', true],
    ['20.10.0', true],
    ['22.1.0', true],
    ['20.8.9', false],
    ['18.20.4', false],
  ])('%s → %s', (version, expected) => {
    expect(isNodeRecent(version)).toBe(expected)
  })
})

describe('parsePort', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
  ])('%s → %s', (text, port) => {
    expect(parsePort(text)).toBe(port)
  })
  it.each(['abc', '0', '70000', '80.5', '-1'])('refuses %s in both languages', (text) => {
    expect(() => parsePort(text)).toThrow(/不是有效端口.*is not a port/)
  })
})

describe('readSettings', () => {
  it('makes paths absolute, because the standalone server changes its working directory', () => {
    const settings = readSettings({ DATA_DIR: 'x', DATABASE_URI: 'file:./y/z.db' }, '/srv/houqin')
    expect(settings.dataDir).toBe('/srv/houqin/x')
    expect(settings.databaseUri).toBe('file:/srv/houqin/y/z.db')
    expect(databaseFile(settings)).toBe('/srv/houqin/y/z.db')
  })
  it('leaves a MongoDB address alone', () => {
    const settings = readSettings({ DATABASE_URI: 'mongodb://db/houqin?replicaSet=rs0' }, '/srv')
    expect(settings.databaseUri).toBe('mongodb://db/houqin?replicaSet=rs0')
    expect(databaseFile(settings)).toBeUndefined()
  })
  it.each([
    ['127.0.0.1', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['::', 'localhost'],
    ['10.0.0.5', '10.0.0.5'],
    ['fd00::5', '[fd00::5]'],
  ])('links to %s as %s', (host, expected) => {
    expect(linkHost(host)).toBe(expected)
  })
})

describe('commandEnvironment', () => {
  it('adds the production condition once and keeps other options', () => {
    const once = commandEnvironment({ NODE_ENV: 'test', NODE_OPTIONS: '--max-old-space-size=900' })
    expect(once.NODE_OPTIONS).toBe('--max-old-space-size=900 --conditions=production')
    expect(commandEnvironment(once).NODE_OPTIONS).toBe(once.NODE_OPTIONS)
    expect(once.NODE_ENV).toBe('production')
  })
})

describe('isInstallCurrent', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }
  it.each([
    ['all there', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }, true],
    ["another platform's binary missing", { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a package missing', {}, false],
  ])('%s → %s', (_, packages, expected) => {
    expect(isInstallCurrent(wanted, { packages })).toBe(expected)
  })
})

describe('fingerprint', () => {
  it('sees contents, names and additions, and leaves out what it is told to', () => {
    const at = (name: string, text: string) => {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
      writeFileSync(path.join(dir, name), text)
    }
    at('src/a.ts', '1')
    const first = fingerprint(dir, ['src', 'missing'])
    expect(fingerprint(dir, ['src'])).toBe(first)
    at('src/a.ts', '2')
    const second = fingerprint(dir, ['src'])
    at('src/cli/b.ts', '1')
    expect(new Set([first, second, fingerprint(dir, ['src'])]).size).toBe(3)
    expect(fingerprint(dir, ['src'], (name) => name.startsWith('src/cli/'))).toBe(second)
  })
})

describe('differences', () => {
  it('names what was added, removed and changed, and ignores identity and order', () => {
    const before = { id: 1, tables: { a: { name: 'a', old: true }, b: { size: 1 } } }
    const after = { tables: { b: { size: 2 }, a: { fresh: true, name: 'a' } }, id: 2 }
    expect(differences(before, after)).toEqual(['+tables.a.fresh', '-tables.a.old', '~tables.b.size'])
    expect(differences(before, { ...before, id: 3 })).toEqual([])
  })
})

describe('totals', () => {
  it('adds the runners up into one line', () => {
    const parts = [
      vitestCounts({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }),
      playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }),
    ]
    expect(summaryLine(total(parts))).toBe('8 passed, 2 failed, 2 skipped')
    expect(summaryLine({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed')
  })
  it('counts a runner that broke without naming a test as one failure', () => {
    expect(blame(vitestCounts({}), 1).failed).toBe(1)
    expect(blame(vitestCounts({ numFailedTests: 2 }), 1).failed).toBe(2)
    expect(blame(vitestCounts({ numPassedTests: 2 }), 0).failed).toBe(0)
  })
})

describe('findBrowser', () => {
  it('believes CHROMIUM_PATH only when the file is there', () => {
    expect(findBrowser({ CHROMIUM_PATH: path.join(dir, 'none') })).toBeUndefined()
    expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
  })
})

describe('compose.yaml', () => {
  const compose = readFileSync(path.resolve('compose.yaml'), 'utf8')
  it('has no default secret and refuses to start without one', () => {
    expect(compose).toMatch(/PAYLOAD_SECRET: \$\{PAYLOAD_SECRET:\?[^}]+\}/)
    expect(compose.match(/PAYLOAD_SECRET[:=]\s*['"]?[A-Za-z0-9]/g) ?? []).toEqual([])
  })
  it('publishes no port of the database', () => {
    expect(compose.match(/^\s+ports:$/gm)).toHaveLength(1)
    expect(compose).not.toMatch(/['":]27017:27017/)
  })
})
