import { describe, expect, it } from 'vitest'
import { decodeParam, departmentPath, pagePath, publicPaths, versionPath } from '@/publishing/paths'

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

describe('versionPath', () => {
  it.each([
    ['sops', '电梯', '1.0', '/standards/%E7%94%B5%E6%A2%AF/versions/1.0'],
    ['emergency-plans', 'a', '1.10', '/plans/a/versions/1.10'],
    ['summaries', '2025', '一/二', '/summaries/2025/versions/%E4%B8%80%2F%E4%BA%8C'],
    ['drills', 'x', '1.0', undefined],
    ['sops', null, '1.0', undefined],
  ])('%s %s %s → %s', (collection, slug, label, expected) => {
    expect(versionPath(collection, { slug }, label)).toBe(expected)
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

  it.each([
    ['sops', '/standards'],
    ['emergency-plans', '/plans'],
    ['star-standards', '/stars'],
    ['summaries', '/summaries'],
  ])('%s: the pages of its released versions, which name the one in force', (slug, section) => {
    expect(publicPaths(slug, { slug: 'x' })).toContainEqual({
      path: `/(site)/[audience]${section}/[slug]/versions/[label]`,
      type: 'page',
    })
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
