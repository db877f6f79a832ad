import { describe, expect, it } from 'vitest'

import { isMongoUri, splitCompatibility } from '@/database/mongoUri'
import { sqlitePath } from '@/database/sqliteFile'

describe('splitCompatibility', () => {
  it.each([
    ['mongodb://a/b', 'mongodb://a/b', undefined],
    ['mongodb://a/b?replicaSet=rs', 'mongodb://a/b?replicaSet=rs', undefined],
    ['mongodb://a/b?compatibility=documentdb', 'mongodb://a/b', 'documentdb'],
    ['mongodb://a/b?x=1&compatibility=cosmosdb&y=2', 'mongodb://a/b?x=1&y=2', 'cosmosdb'],
  ])('%s', (uri, url, compatibility) => {
    expect(splitCompatibility(uri)).toEqual({ url, compatibility })
  })
})

describe('addresses', () => {
  it.each([
    ['mongodb://a/b', true],
    ['mongodb+srv://a/b', true],
    ['file:./a.db', false],
    ['postgres://a/mongodb://b', false],
  ])('%s is MongoDB: %s', (uri, expected) => {
    expect(isMongoUri(uri)).toBe(expected)
  })

  it.each([
    ['file:/data/houqin.db', '/data/houqin.db'],
    ['file:///data/houqin.db', '/data/houqin.db'],
    ['file:/data/后勤.db?cache=shared', '/data/后勤.db'],
  ])('%s → %s', (uri, expected) => {
    expect(sqlitePath(uri)).toBe(expected)
  })

  it.each(['file:', 'file::memory:', 'file:x?mode=memory'])('%s is refused', (uri) => {
    expect(() => sqlitePath(uri)).toThrow()
  })
})
