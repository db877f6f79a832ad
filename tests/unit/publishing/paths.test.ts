import { describe, expect, it } from 'vitest'
import { decodeParam, departmentPath, pagePath, publicPaths } from '@/publishing/paths'

const ENCODED = '%E7%81%AB%E7%81%BE%E9%A2%84%E6%A1%88'

describe('pagePath', () => {
  it.each([
    ['sops', '电梯', '/standards/%E7%94%B5%E6%A2%AF'],
    ['emergency-plans', '火灾预案', `/plans/${ENCODED}`],
    ['star-standards', 'a b', '/stars/a%20b'],
    ['summaries', '2025', '/summaries/2025'],
    ['drills', 'x', undefined],
    ['sops', null, undefined],
    ['sops', '', undefined],
  ])('%s %s → %s', (collection, slug, expected) => {
    expect(pagePath(collection, { slug })).toBe(expected)
  })
})

it('writes a department, its first page without a number', () => {
  expect([departmentPath('WX'), departmentPath('WX', 1), departmentPath('WX', 2)]).toEqual([
    '/departments/WX',
    '/departments/WX',
    '/departments/WX/2',
  ])
})

it('decodes a parameter, and leaves a broken one', () => {
  expect(decodeParam(ENCODED)).toBe('火灾预案')
  expect(decodeParam('100%')).toBe('100%')
})

describe('publicPaths', () => {
  const pathsOf = (slug: string, doc = { slug: '火灾预案' }) => publicPaths(slug, doc).map(({ path }) => path)

  it('names the page of the document by its internal, encoded path', () => {
    expect(pathsOf('emergency-plans')).toContain(`/public/plans/${ENCODED}`)
  })

  it.each([
    ['sops', ['/public', '/public/standards', '/(site)/[audience]/departments/[code]']],
    ['emergency-plans', ['/public/plans']],
    ['evaluations', ['/public', '/public/stars', '/(site)/[audience]/stars/[slug]']],
    ['summaries', ['/public', '/public/summaries']],
    ['home', ['/public']],
  ])('%s: the lists that name it', (slug, expected) => {
    expect(pathsOf(slug)).toEqual(expect.arrayContaining(expected))
  })

  it.each(['departments', 'posts', 'site-settings'])('%s stands on every page', (slug) => {
    expect(publicPaths(slug, {})).toEqual([{ path: '/', type: 'layout' }])
  })

  it.each(['users', 'staff', 'certifications', 'training-records', 'rules'])('%s is on no public page', (slug) => {
    expect(publicPaths(slug, {})).toEqual([])
  })

  it('marks whole kinds of pages as pages', () => {
    const kinds = publicPaths('media', {})
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds.every(({ path, type }) => path.includes('[slug]') && type === 'page')).toBe(true)
  })
})
