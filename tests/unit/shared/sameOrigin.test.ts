import { describe, expect, it } from 'vitest'
import { isSameOrigin, safePath } from '@/shared/sameOrigin'

const SITE = 'https://houqin.example.edu.cn'
const own = { host: 'houqin.example.edu.cn', origin: SITE }

describe('isSameOrigin', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['the site itself', own, true],
    ['with fetch metadata', { ...own, 'sec-fetch-site': 'same-origin' }, true],
    ['by another name of the server', { host: '10.0.0.5:3000', origin: 'http://10.0.0.5:3000' }, true],
    ['behind a proxy that changes the host', { host: 'app:3000', origin: SITE }, true],
    ['only a referrer', { host: own.host, referer: `${SITE}/me` }, true],
    ['only fetch metadata', { host: own.host, 'sec-fetch-site': 'same-origin' }, true],
    ['another site', { host: own.host, origin: 'https://evil.example' }, false],
    ['another site that looks alike', { host: own.host, origin: `${SITE}.evil.example` }, false],
    ['another port', { host: own.host, origin: `${SITE}:8443` }, false],
    ['a sandboxed frame', { host: own.host, origin: 'null' }, false],
    ['a browser that says cross-site', { ...own, 'sec-fetch-site': 'cross-site' }, false],
    ['a sibling host', { ...own, 'sec-fetch-site': 'same-site' }, false],
    ['nothing said', { host: own.host }, false],
    ['a broken origin', { host: own.host, origin: '::' }, false],
  ])('%s', (_name, headers, expected) => {
    expect(isSameOrigin(new Headers(headers), SITE)).toBe(expected)
  })
})

describe('safePath', () => {
  it.each([
    ['/plans', '/plans'],
    ['/plans/%E7%81%AB%E7%81%BE?x=1#levels', '/plans/%E7%81%AB%E7%81%BE?x=1#levels'],
    ['/plans/火灾', '/plans/%E7%81%AB%E7%81%BE'],
    ['//evil.example', '/me'],
    ['/\\evil.example', '/me'],
    ['https://evil.example', '/me'],
    ['javascript:alert(1)', '/me'],
    ['/a\nSet-Cookie: x=1', '/me'],
    ['/\t/evil.example', '/me'],
    ['', '/me'],
    [undefined, '/me'],
    [['/plans'], '/me'],
  ])('%s → %s', (wanted, expected) => {
    expect(safePath(wanted, '/me')).toBe(expected)
  })
})
