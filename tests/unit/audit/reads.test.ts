import { describe, expect, it } from 'vitest'
import { isHeaderSelect, isVersionHeaderSelect } from '@/audit/rules/reads'

describe('a read of header fields', () => {
  const cases: [string, unknown, boolean][] = [
    ['nothing chosen', undefined, false],
    ['no fields but the id', {}, true],
    ['columns', { title: true, code: true, state: true }, true],
    ['a column and the body', { title: true, content: true }, false],
    ['a field nobody has listed yet', { future: true }, false],
    ['everything but', { title: false }, false],
    ['a mixture', { title: true, code: false }, false],
    ['no choice at all', 'title', false],
  ]
  it.each(cases)('%s', (_, select, isHeader) => {
    expect(isHeaderSelect(select)).toBe(isHeader)
  })

  const versions: [string, unknown, boolean][] = [
    ['nothing chosen', undefined, false],
    ['the document’s id', { parent: true, updatedAt: true }, true],
    ['its columns', { version: { title: true, _status: true } }, true],
    ['the whole document', { version: true }, false],
    ['its body', { parent: true, version: { steps: true } }, false],
    ['everything but', { version: { title: false } }, false],
    ['without some of its own', { createdAt: false }, false],
  ]
  it.each(versions)('of a version: %s', (_, select, isHeader) => {
    expect(isVersionHeaderSelect(select)).toBe(isHeader)
  })
})
