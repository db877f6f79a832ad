import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '@/shared/highlight'
import { idOf, idsOf, sameId } from '@/shared/ids'
import { keysOf, label, options } from '@/shared/label'
import { createRandom } from '@/shared/random'
import { safePath } from '@/shared/sameOrigin'
import { slugify } from '@/shared/slug'

describe('ids', () => {
  it.each([
    [5, 5],
    ['65f', '65f'],
    [{ id: 5 }, 5],
    [{ id: { id: 'x' } }, 'x'],
    [null, undefined],
    [undefined, undefined],
    [{}, undefined],
    [true, undefined],
  ])('idOf(%j)', (relation, expected) => {
    expect(idOf(relation)).toBe(expected)
  })
  it('idsOf drops what is no id', () => {
    expect(idsOf([1, { id: '2' }, null, {}])).toEqual([1, '2'])
    expect(idsOf('1')).toEqual([])
  })
  it.each([
    [1, '1', true],
    [{ id: 1 }, 1, true],
    [1, 2, false],
    [undefined, undefined, false],
    [null, null, false],
  ])('sameId(%j, %j) is %s', (left, right, expected) => {
    expect(sameId(left, right)).toBe(expected)
  })
})

describe('labels', () => {
  it('keep their order', () => {
    const vocabulary = { b: label('乙', 'B'), a: label('甲', 'A') }
    expect(keysOf(vocabulary)).toEqual(['b', 'a'])
    expect(options(vocabulary)).toEqual([
      { value: 'b', label: { zh: '乙', en: 'B' } },
      { value: 'a', label: { zh: '甲', en: 'A' } },
    ])
  })
})

describe('highlight', () => {
  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (text, query) =>
          highlight(text, query)
            .map((part) => part.text)
            .join('') === text,
      ),
    )
  })
})

describe('slugify', () => {
  it.each([
    ['配电房 停电应急预案（2026）', '配电房-停电应急预案-2026'],
    ['ＡＢＣ１２３', 'abc123'],
    ['--x--', 'x'],
    ['！？', ''],
    ['a'.repeat(100), 'a'.repeat(80)],
  ])('%s → %s', (title, expected) => {
    expect(slugify(title)).toBe(expected)
  })
  it('is stable and needs no more escaping than its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugify(title)
        expect(slugify(slug)).toBe(slug)
        expect(slug).toMatch(/^[\p{L}\p{N}-]*$/u)
        expect(slug.length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

describe('createRandom', () => {
  it('gives the same to the same seed, and what was asked', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed)
      return [random.next(), random.int(3, 9), random.pick(['a', 'b']), random.shuffle([1, 2, 3, 4])]
    }
    expect(draw('x')).toEqual(draw('x'))
    expect(draw('x')).not.toEqual(draw('y'))
    expect(() => createRandom(1).pick([])).toThrow('empty')
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (seed, low, width) => {
        const value = createRandom(seed).int(low, low + width)
        expect(value >= low && value <= low + width).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, values) => {
        expect([...createRandom(seed).shuffle(values)].sort()).toEqual([...values].sort())
      }),
    )
  })
})

describe('safePath', () => {
  it.each([
    ['/me', '/me'],
    ['/plans/火灾?x=1#y', '/plans/%E7%81%AB%E7%81%BE?x=1#y'],
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['https://evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nSet-Cookie: x', '/'],
    ['', '/'],
    [undefined, '/'],
    [5, '/'],
    ['/a/../../b', '/b'],
  ])('%j → %s', (wanted, expected) => {
    expect(safePath(wanted, '/')).toBe(expected)
  })
  it('never leaves the site', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const url = new URL(safePath(`/${text}`, '/'), 'https://houqin.example')
        expect(url.origin).toBe('https://houqin.example')
      }),
    )
  })
})
