import { describe, expect, it } from 'vitest'
import { chaptersOf } from '@/plans/rules/sections'
import { tabOf } from '@/plans/rules/tabs'
import { chaptersFor } from '@/plans/rules/template'

const text = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ text: words }] }] },
})
const special = () => chaptersOf('special').map((chapter) => ({ ...chapter, body: text('') }))
const written = () => special().map((chapter, index) => (index === 1 ? { ...chapter, body: text('已写') } : chapter))

describe('chaptersFor', () => {
  it.each<[name: string, kind: unknown, sections: unknown, expected: unknown]>([
    ['no chapters yet', 'special', [], chaptersOf('special')],
    ['no list yet', 'on-site', undefined, chaptersOf('on-site')],
    ['the untouched ones of another kind', 'comprehensive', special(), chaptersOf('comprehensive')],
    ['a chapter with text', 'comprehensive', written(), undefined],
    ['a chapter fewer', 'comprehensive', special().slice(1), undefined],
    ['a chapter moved', 'comprehensive', special().toReversed(), undefined],
    ['a chapter renamed', 'comprehensive', special().map((one) => ({ ...one, title: `${one.title}。` })), undefined],
    ['a chapter on another level', 'comprehensive', special().map((one) => ({ ...one, level: 2 })), undefined],
    ['an unknown kind', 'other', [], undefined],
    ['no kind', null, [], undefined],
  ])('%s', (_, kind, sections, expected) => expect(chaptersFor(kind, sections)).toEqual(expected))
})

describe('tabOf', () => {
  const fields = [
    { type: 'text', name: 'title' },
    {
      type: 'tabs',
      tabs: [
        { fields: [{ type: 'row', fields: [{ type: 'text', name: 'eventType' }] }] },
        { fields: [{ type: 'array', name: 'contacts', fields: [{ type: 'text', name: 'role' }] }] },
        { name: 'meta', fields: [{ type: 'text', name: 'note' }] },
      ],
    },
  ]
  it.each([
    ['eventType', 0],
    ['contacts', 1],
    ['meta', 2],
    ['title', undefined],
    ['role', undefined],
    ['note', undefined],
  ])('%s', (name, expected) => expect(tabOf(fields, name)).toBe(expected))
})
