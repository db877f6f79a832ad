import { describe, expect, it } from 'vitest'
import type { State } from '@/workflow/model'
import { momentIn, offerOf, officeLocal, officeMoment, type PanelSituation, shortNames } from '@/workflow/rules/panel'

const none = { submit: false, retire: false, withdraw: false, decide: false, releaseInEmergency: false }
const situation = (
  state: State,
  may: Partial<PanelSituation['may']> = {},
  rest: Partial<Omit<PanelSituation, 'state' | 'may'>> = {},
): PanelSituation => ({ state, may: { ...none, ...may }, isModified: false, maySave: true, isTrashed: false, ...rest })

describe('what the panel offers', () => {
  const editor = { submit: true }
  it.each([
    ['an editor on a draft', situation('draft', editor), { main: 'submit', hint: undefined }],
    ['an editor on a returned document', situation('returned', editor), { main: 'submit', hint: 'returned' }],
    [
      'an editor of another department',
      situation('draft', {}, { maySave: false }),
      { main: undefined, hint: 'not-editor' },
    ],
    [
      'an editor while it is reviewed',
      situation('in-review', { withdraw: true }),
      { side: ['withdraw'], hint: 'waiting' },
    ],
    ['a reviewer', situation('in-review', { decide: true }, { maySave: false }), { main: 'decide', hint: 'waiting' }],
    [
      'an editor before its date',
      situation('scheduled', { withdraw: true }),
      { side: ['withdraw'], hint: 'scheduled' },
    ],
    [
      'an editor on a released one',
      situation('released', { retire: true }),
      { side: ['retire'], hint: 'change-first' },
    ],
    ['an editor on a retired one', situation('retired'), { main: undefined, hint: 'retired' }],
    [
      'an administrator on a revision',
      situation('draft', { submit: true, retire: true, releaseInEmergency: true }),
      { main: 'submit', side: [], menu: ['retire', 'emergency'] },
    ],
    [
      'an administrator while it is reviewed',
      situation('in-review', { withdraw: true, releaseInEmergency: true }),
      { main: undefined, side: ['withdraw'], menu: ['emergency'] },
    ],
    [
      'somebody looking into the trash',
      situation('draft', editor, { isTrashed: true }),
      { main: undefined, hint: 'trashed' },
    ],
  ] as const)('%s', (_who, given, offer) => {
    expect(offerOf(given)).toMatchObject(offer)
  })

  it.each(['draft', 'returned', 'released', 'retired'] as const)(
    'with open changes on a %s document, only saving them first',
    (state) => {
      const may = { submit: true, retire: true, withdraw: true, decide: true, releaseInEmergency: true }
      expect(offerOf(situation(state, may, { isModified: true }))).toEqual({
        main: 'save-and-submit',
        side: [],
        menu: [],
        hint: undefined,
      })
    },
  )

  it.each(['in-review', 'scheduled'] as const)('warns before open changes withdraw what is %s', (state) => {
    const offer = offerOf(situation(state, { withdraw: true, decide: true }, { isModified: true }))
    expect(offer).toEqual({ main: undefined, side: [], menu: [], hint: 'saving-withdraws' })
  })

  it('is never a dead end: an action or a reason, whatever is allowed', () => {
    const flags = [true, false]
    const states: State[] = ['draft', 'in-review', 'returned', 'scheduled', 'released', 'retired']
    for (const state of states)
      for (const submit of flags)
        for (const retire of flags)
          for (const withdraw of flags)
            for (const isModified of flags)
              for (const maySave of flags) {
                const offer = offerOf(situation(state, { submit, retire, withdraw }, { isModified, maySave }))
                expect(offer.main ?? offer.side[0] ?? offer.hint).toBeDefined()
              }
  })
})

describe('the moment somebody picks', () => {
  it.each([
    ['', undefined],
    ['2026-11-24T08:00', '2026-11-24T08:00:00+08:00'],
    ['2026-11-24T08:00:30', '2026-11-24T08:00:30+08:00'],
  ])('%j is %j', (local, moment) => {
    expect(officeMoment(local)).toBe(moment)
  })

  it('comes back from the field as it went in', () => {
    const moment = new Date('2026-12-31T16:05:00Z')
    expect(officeLocal(moment)).toBe('2027-01-01T00:05')
    expect(new Date(officeMoment(officeLocal(moment)) ?? '')).toEqual(moment)
  })

  it('is read by the office clock in both languages', () => {
    expect(momentIn('2026-11-23T16:30:00Z', 'zh')).toBe('2026年11月24日 00:30')
    expect(momentIn('2026-11-23T16:30:00Z', 'en')).toBe('24 November 2026 at 00:30')
    expect(momentIn(null, 'en')).toBe('')
  })
})

it.each([
  [['张三'], 'zh', '张三'],
  [['张三', '李四', '王五'], 'zh', '张三、李四、王五'],
  [['张三', '李四', '王五', '赵六'], 'zh', '张三、李四、王五 等 4 人'],
  [['A', 'B', 'C', 'D', 'E'], 'en', 'A, B, C and 2 more'],
  [[], 'zh', ''],
])('names %j in %s as %j', (names, language, shown) => {
  expect(shortNames(names, language)).toBe(shown)
})
