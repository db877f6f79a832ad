import { describe, expect, it } from 'vitest'
import { type MailPreference, type NoticeKind, noticeKinds } from '@/notifications/model'
import { mailStateFor, preferenceFor } from '@/notifications/rules/preference'
import { keysOf } from '@/shared/label'

const decisions: NoticeKind[] = ['review', 'decision', 'release']
const dues: NoticeKind[] = ['acknowledge', 'due']

describe('preferenceFor', () => {
  const choices: MailPreference[] = ['immediate', 'digest', 'off']
  for (const choice of choices) {
    it.each(decisions)(`%s follows the choice about decisions: ${choice}`, (kind) => {
      const other = choice === 'off' ? 'immediate' : 'off'
      expect(preferenceFor(kind, { mailDecisions: choice, mailDue: other })).toBe(choice)
    })
    it.each(dues)(`%s follows the choice about due dates: ${choice}`, (kind) => {
      const other = choice === 'off' ? 'immediate' : 'off'
      expect(preferenceFor(kind, { mailDecisions: other, mailDue: choice })).toBe(choice)
    })
  }
  it('the system is never silenced', () => {
    expect(preferenceFor('system', { mailDecisions: 'off', mailDue: 'off' })).toBe('immediate')
  })
  it.each([
    ['decision', {}, 'immediate'],
    ['due', {}, 'digest'],
    ['review', { mailDecisions: null }, 'immediate'],
    ['acknowledge', { mailDue: null }, 'digest'],
  ] as const)('%s without a choice', (kind, preferences, expected) => {
    expect(preferenceFor(kind, preferences)).toBe(expected)
  })
})

describe('mailStateFor', () => {
  it.each([
    ['immediate', 'pending'],
    ['digest', 'digest'],
    ['off', 'none'],
  ] as const)('%s waits as %s', (mailDue, expected) => {
    expect(mailStateFor('due', { mailDue }, true)).toBe(expected)
  })
  it.each(keysOf(noticeKinds))('%s is not mailed where no server is set', (kind) => {
    expect(mailStateFor(kind, { mailDecisions: 'immediate', mailDue: 'immediate' }, false)).toBe('none')
  })
})
