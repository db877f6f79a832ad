import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '@/workflow/fingerprint'

const text = {
  title: '报修',
  department: 3,
  reviewCycleMonths: 12,
  steps: [{ id: 'a1', title: '断电', tools: ['扳手'] }],
  content: { root: { type: 'root', children: [{ type: 'paragraph', text: '先断电' }] } },
}

describe('fingerprint', () => {
  it.each<[string, object]>([
    ['rows called otherwise', { ...text, steps: [{ id: 'zz', title: '断电', tools: ['扳手'] }] }],
    ['rows without a name', { ...text, steps: [{ title: '断电', tools: ['扳手'] }] }],
    ['keys in another order', Object.fromEntries(Object.entries(text).reverse())],
    ['keys of a row in another order', { ...text, steps: [{ tools: ['扳手'], title: '断电', id: 'a1' }] }],
    ['null', { ...text, summary: null }],
    ['undefined', { ...text, summary: undefined }],
    ['the empty text', { ...text, summary: '' }],
    ['an empty list', { ...text, attachments: [] }],
    ['nothing in a row', { ...text, steps: [{ id: 'a1', title: '断电', tools: ['扳手'], note: null, pictures: [] }] }],
    ['the other side of a relation', { ...text, drills: { docs: [1, 2], hasNextPage: false } }],
    ['another document', { ...text, id: 9, createdAt: 'x', updatedAt: 'y', deletedAt: null }],
    ['another state', { ...text, state: 'in-review', _status: 'draft', draftEditors: [1, 2] }],
    [
      'what a release gives it',
      {
        ...text,
        versionLabel: '2.0',
        releasedAt: '2026-01-01',
        releaseNote: '改',
        isEmergencyRelease: true,
        effectiveDate: '2026-01-01',
        nextReviewDate: '2027-01-01',
        retiredAt: '2026-02-01',
        retireReason: '并入',
      },
    ],
  ])('is the same with %s', (_, other) => {
    expect(fingerprint(other)).toBe(fingerprint(text))
  })

  it.each<[string, object]>([
    ['another title', { ...text, title: '报修 ' }],
    ['another department', { ...text, department: 4 }],
    ['another cycle', { ...text, reviewCycleMonths: 24 }],
    ['one more word', { ...text, summary: '新' }],
    ['a changed step', { ...text, steps: [{ id: 'a1', title: '合闸', tools: ['扳手'] }] }],
    ['a step less', { ...text, steps: [] }],
    ['an empty step more', { ...text, steps: [...text.steps, { id: 'b2' }] }],
    ['a list in another order', { ...text, steps: [{ title: '断电', tools: ['钳子', '扳手'] }] }],
    [
      'other running text',
      { ...text, content: { root: { type: 'root', children: [{ type: 'paragraph', text: '后' }] } } },
    ],
    ['a no where nothing was', { ...text, visible: false }],
    ['a zero where nothing was', { ...text, ackDays: 0 }],
    ['another visibility', { ...text, visibility: 'public' }],
  ])('is another with %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(text))
  })

  it('counts a moment the same as a date and as its text', () => {
    const at = new Date('2026-01-01T00:00:00Z')
    expect(fingerprint({ heldOn: at })).toBe(fingerprint({ heldOn: at.toISOString() }))
  })

  it('does not depend on how the database answers', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (doc) => {
        const reversed = Object.fromEntries(Object.entries(doc).reverse())
        expect(fingerprint(reversed)).toBe(fingerprint(doc))
      }),
    )
  })
})
