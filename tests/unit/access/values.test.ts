import { describe, expect, it } from 'vitest'
import { misshapenIn, type RelationField, relationsIn, storeDates, storedDate, wellFormedId } from '@/access/values'

const fields: RelationField[] = [
  { type: 'text', name: 'title' },
  { type: 'text', name: 'tags', hasMany: true },
  { type: 'relationship', name: 'department', relationTo: 'departments' },
  { type: 'relationship', name: 'posts', relationTo: 'posts', hasMany: true },
  { type: 'relationship', name: 'any', relationTo: ['sops', 'posts'] },
  {
    type: 'array',
    name: 'steps',
    flattenedFields: [
      { type: 'upload', name: 'picture', relationTo: 'media' },
      { type: 'textarea', name: 'text' },
    ],
  },
]
const named = (data: Record<string, unknown>) => relationsIn(fields, data).map(({ path, value }) => [path, value])

describe('relationsIn', () => {
  it.each([
    ['nothing', {}, []],
    ['empty ones', { department: null, posts: [], steps: null }, []],
    [
      'one and many',
      { department: 3, posts: [1, '2'] },
      [
        ['department', 3],
        ['posts', 1],
        ['posts', '2'],
      ],
    ],
    ['populated', { department: { id: 3 } }, [['department', { id: 3 }]]],
    ['rows', { steps: [{ text: 'x' }, { picture: 9 }] }, [['steps.1.picture', 9]]],
    ['one where many belong', { posts: 5 }, [['posts', 5]]],
    ['what is no row', { steps: ['x', null, 3] }, []],
  ])('%s', (_, data, expected) => {
    expect(named(data)).toEqual(expected)
  })
})

describe('misshapenIn', () => {
  it.each([
    [{ title: 'x', tags: ['a'], steps: [{ text: null }] }, []],
    [{ title: ['x'] }, ['title']],
    [{ title: { $ne: 1 }, steps: [{ text: true }] }, ['title', 'steps.0.text']],
    [{ title: 5 }, []],
  ])('%j', (data, expected) => {
    expect(misshapenIn(fields, data).map(({ path }) => path)).toEqual(expected)
  })
})

describe('wellFormedId', () => {
  it.each([
    [5, 'number', 5],
    ['5', 'number', '5'],
    ['nobody', 'number', undefined],
    [-1, 'number', undefined],
    [1.5, 'number', undefined],
    [{ id: 5 }, 'number', 5],
    [{ $ne: 1 }, 'number', undefined],
    ['65f000000000000000000001', 'text', '65f000000000000000000001'],
    ['65f', 'text', undefined],
    [5, 'text', undefined],
  ] as const)('%j (%s) → %j', (value, idType, expected) => {
    expect(wellFormedId(value, idType)).toBe(expected)
  })
})

describe('storedDate', () => {
  it.each([
    ['2026-01-10', '2026-01-10T00:00:00.000Z'],
    ['2026/1/5', '2026-01-05T00:00:00.000Z'],
    ['2026.01.05', '2026-01-05T00:00:00.000Z'],
    ['2026-01-10T08:00:00+08:00', '2026-01-10T00:00:00.000Z'],
    ['2026-01-10T12:00:00.000Z', '2026-01-10T12:00:00.000Z'],
    [new Date('2026-01-10T12:00:00.000Z'), '2026-01-10T12:00:00.000Z'],
    ['nonsense', undefined],
    ['', undefined],
    [null, undefined],
    [5, undefined],
  ])('%s → %s', (value, expected) => {
    expect(storedDate(value)).toBe(expected)
  })
  it('reaches the rows of lists and leaves the rest', () => {
    const data = { day: '2026-01-10', rows: [{ due: '2026/2/3', note: '2026/2/3' }, { due: 'nonsense' }], other: null }
    storeDates(
      [
        { type: 'date', name: 'day' },
        { type: 'date', name: 'other' },
        {
          type: 'array',
          name: 'rows',
          flattenedFields: [
            { type: 'date', name: 'due' },
            { type: 'text', name: 'note' },
          ],
        },
      ],
      data,
    )
    expect(data).toEqual({
      day: '2026-01-10T00:00:00.000Z',
      rows: [{ due: '2026-02-03T00:00:00.000Z', note: '2026/2/3' }, { due: 'nonsense' }],
      other: null,
    })
  })
})
