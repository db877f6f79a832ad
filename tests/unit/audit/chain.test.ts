import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '@/audit/hash'
import { canonicalEntry, type StoredEntry, storableDetail } from '@/audit/rules/canonical'
import { describeProblem } from '@/audit/rules/report'
import { type ChainResult, GENESIS, type Link, type Problem, sealed, startCheck } from '@/audit/rules/verify'

/** A sound chain behind a link. */
const chainBehind = (start: Link, length: number): StoredEntry[] => {
  const entries: StoredEntry[] = []
  let last = start
  for (let index = 0; index < length; index += 1) {
    const seq = last.seq + 1
    const entry = sealed(
      {
        seq,
        at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
        action: 'document.released',
        title: `文件 ${seq}`,
        subjectCollection: 'sops',
        subjectId: String(seq),
        actorId: '7',
        actorName: '李',
        detail: { label: '1.0', nested: { b: 2, a: [1, { d: 4, c: 3 }] } },
        previousHash: last.hash,
      },
      sha256,
    )
    entries.push(entry)
    last = entry
  }
  return entries
}

const headOf = (entries: StoredEntry[]): Link | undefined => entries.at(-1)

const check = (
  entries: StoredEntry[],
  { start = GENESIS, head }: { start?: Link; head: Link | undefined },
): ChainResult => {
  const running = startCheck({ start, head, digest: sha256 })
  for (const entry of entries) running.add(entry)
  return running.end()
}

const at = (entries: StoredEntry[], index: number): StoredEntry => {
  const entry = entries[index]
  if (!entry) throw new Error(`no entry ${index}`)
  return entry
}

describe('canonical form', () => {
  const entry = at(chainBehind(GENESIS, 1), 0)
  const cases: [string, Partial<StoredEntry>, boolean][] = [
    [
      'keys of the detail in another order',
      { detail: { nested: { a: [1, { c: 3, d: 4 }], b: 2 }, label: '1.0' } },
      true,
    ],
    ['the moment in another zone', { at: '2026-01-01T08:00:01.000+08:00' }, true],
    ['a field that is absent instead of null', { subjectId: null, subjectCollection: null }, false],
    ['another number', { seq: 2 }, false],
    ['a millisecond later', { at: '2026-01-01T00:00:01.001Z' }, false],
    ['another action', { action: 'document.retired' }, false],
    ['another title', { title: '文件 1 ' }, false],
    ['another actor', { actorId: '8' }, false],
    ['another name', { actorName: '王' }, false],
    ['another subject', { subjectId: '2' }, false],
    ['items of a list in another order', { detail: { label: '1.0', nested: { b: 2, a: [{ d: 4, c: 3 }, 1] } } }, false],
    ['no detail', { detail: null }, false],
    ['another link', { previousHash: 'f'.repeat(64) }, false],
  ]
  it.each(cases)('%s', (_, change, isSame) => {
    expect(canonicalEntry({ ...entry, ...change }) === canonicalEntry(entry)).toBe(isSame)
  })
  it('keeps neighbouring texts apart', () => {
    const left = { ...entry, subjectId: 'ab', actorId: 'c' }
    expect(canonicalEntry(left)).not.toBe(canonicalEntry({ ...left, subjectId: 'a', actorId: 'bc' }))
  })
  it('is the same for null and for absent', () => {
    const { detail: _, ...without } = entry
    expect(canonicalEntry(without)).toBe(canonicalEntry({ ...entry, detail: null }))
  })
})

describe('detail as both databases keep it', () => {
  const cases: [string, Record<string, unknown> | undefined, unknown][] = [
    ['nothing', undefined, null],
    ['an empty object', {}, null],
    ['only what is empty', { a: undefined, b: null, c: { d: {} } }, null],
    ['empty lists and falsy values stay', { a: [], b: 0, c: false, d: '' }, { a: [], b: 0, c: false, d: '' }],
    ['a date becomes text', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
    ['empty members of a list’s objects', { list: [{ a: null, b: 1 }] }, { list: [{ b: 1 }] }],
  ]
  it.each(cases)('%s', (_, detail, kept) => expect(storableDetail(detail)).toEqual(kept))
})

describe('verification', () => {
  const chain = chainBehind(GENESIS, 6)
  const rest = chain.slice(3)
  const start = at(chain, 2)
  const swapped = chain.map((entry, index) => {
    const other = index === 1 ? at(chain, 2) : index === 2 ? at(chain, 1) : entry
    return { ...other, seq: entry.seq }
  })
  const resealed = chain.map((entry, index) => (index === 2 ? sealed({ ...entry, title: '改' }, sha256) : entry))
  const cases: [string, StoredEntry[], { start?: Link; head: Link | undefined }, Problem[]][] = [
    ['a sound chain', chain, { head: headOf(chain) }, []],
    ['nothing at all', [], { head: undefined }, []],
    [
      'an altered field',
      chain.map((entry, index) => (index === 2 ? { ...entry, title: '改' } : entry)),
      { head: headOf(chain) },
      [{ kind: 'altered', seq: 3 }],
    ],
    ['an entry altered with a new hash of its own', resealed, { head: headOf(chain) }, [{ kind: 'unlinked', seq: 4 }]],
    [
      'the last entry altered with a new hash of its own',
      [...chain.slice(0, 5), sealed({ ...at(chain, 5), title: '改' }, sha256)],
      { head: headOf(chain) },
      [{ kind: 'altered', seq: 6 }],
    ],
    [
      'one removed from the middle',
      chain.filter(({ seq }) => seq !== 3),
      { head: headOf(chain) },
      [{ kind: 'missing', seq: 3 }],
    ],
    [
      'several removed from the middle',
      chain.filter(({ seq }) => seq < 2 || seq > 4),
      { head: headOf(chain) },
      [{ kind: 'missing', seq: 2, until: 4 }],
    ],
    ['the last removed', chain.slice(0, 5), { head: headOf(chain) }, [{ kind: 'truncated', seq: 6 }]],
    ['all removed', [], { head: headOf(chain) }, [{ kind: 'truncated', seq: 1, until: 6 }]],
    [
      'the front removed without an entry about it',
      rest,
      { head: headOf(chain) },
      [{ kind: 'missing', seq: 1, until: 3 }],
    ],
    ['the front removed by the retention setting', rest, { start, head: headOf(chain) }, []],
    [
      'a removal that names another hash',
      rest,
      { start: { seq: 3, hash: 'f'.repeat(64) }, head: headOf(chain) },
      [{ kind: 'unlinked', seq: 4 }],
    ],
    [
      'a removal that names too low a number',
      rest,
      { start: at(chain, 1), head: headOf(chain) },
      [{ kind: 'missing', seq: 3 }],
    ],
    [
      'an entry put in front of the removal',
      [at(chain, 0), ...rest],
      { start, head: headOf(chain) },
      [{ kind: 'reordered', seq: 1 }],
    ],
    [
      'a number given twice',
      [...chain.slice(0, 3), at(chain, 2), ...rest],
      { head: headOf(chain) },
      [{ kind: 'reordered', seq: 3 }],
    ],
    ['entries added during the check', chain, { head: at(chain, 3) }, []],
    ['the note of the end removed', chain, { head: undefined }, [{ kind: 'headless', seq: 6 }]],
  ]
  it.each(cases)('%s', (_, entries, ends, problems) => expect(check(entries, ends).problems).toEqual(problems))

  it('two entries exchanged', () => {
    const kinds = check(swapped, { head: headOf(chain) }).problems.map(({ kind, seq }) => `${kind} ${seq}`)
    expect(kinds).toEqual(expect.arrayContaining(['altered 2', 'altered 3']))
  })
  it('tells the length and the end', () => {
    const last = at(chain, 5)
    expect(check(chain, { head: last })).toMatchObject({ count: 6, last: { seq: 6, hash: last.hash } })
  })
  it('names numbers and fault for the operator', () => {
    expect(describeProblem({ kind: 'missing', seq: 2, until: 4 })).toBe('第 2–4 条：缺失')
    expect(describeProblem({ kind: 'altered', seq: 3 })).toMatch(/^第 3 条：.*改动/)
  })
})

describe('any tampering is found', () => {
  const fields = [
    'seq',
    'at',
    'action',
    'title',
    'subjectCollection',
    'subjectId',
    'actorId',
    'actorName',
    'previousHash',
    'hash',
  ] as const
  const length = fc.integer({ min: 1, max: 12 })
  it('one field of one entry', () => {
    fc.assert(
      fc.property(length, fc.nat(), fc.constantFrom(...fields), fc.string(), (size, place, field, text) => {
        const chain = chainBehind(GENESIS, size)
        const index = place % size
        const value = field === 'seq' ? at(chain, index).seq + 1 + text.length : `${text}!`
        const tampered = chain.map((entry, own) => (own === index ? { ...entry, [field]: value } : entry))
        const inOrder = tampered.toSorted((left, right) => left.seq - right.seq)
        expect(check(inOrder, { head: headOf(chain) }).problems).not.toEqual([])
      }),
    )
  })
  it('the detail', () => {
    fc.assert(
      fc.property(length, fc.nat(), fc.jsonValue(), (size, place, detail) => {
        const chain = chainBehind(GENESIS, size)
        const tampered = chain.map((entry, own) => (own === place % size ? { ...entry, detail } : entry))
        expect(check(tampered, { head: headOf(chain) }).problems).not.toEqual([])
      }),
    )
  })
  it('any entries removed, from front, middle or end', () => {
    fc.assert(
      fc.property(length, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (size, removed) => {
        const chain = chainBehind(GENESIS, size)
        const left = chain.filter((_, index) => removed[index] !== true)
        fc.pre(left.length < chain.length)
        expect(check(left, { head: headOf(chain) }).problems).not.toEqual([])
      }),
    )
  })
  it('an entry slipped in anywhere, with a hash of its own', () => {
    fc.assert(
      fc.property(length, fc.nat(), fc.string(), (size, place, title) => {
        const chain = chainBehind(GENESIS, size)
        const index = place % size
        const seq = at(chain, index).seq
        const before = index === 0 ? GENESIS.hash : at(chain, index - 1).hash
        const fake = sealed({ ...at(chain, index), seq, title: `${title}?`, previousHash: before }, sha256)
        const replaced = chain.map((entry, own) => (own === index ? fake : entry))
        expect(check(replaced, { head: headOf(chain) }).problems).not.toEqual([])
      }),
    )
  })
})
