import type { MailPreference, MailState, NoticeKind } from '../model'

/** How a person wants to be told, as stored; null for an account from before there was a choice. */
export interface Preferences {
  mailDecisions?: MailPreference | null
  mailDue?: MailPreference | null
}

/** Which of the two choices a kind follows; a notice of the system or of an emergency follows none. */
const choiceOf: Record<NoticeKind, keyof Preferences | null> = {
  review: 'mailDecisions',
  decision: 'mailDecisions',
  release: 'mailDecisions',
  acknowledge: 'mailDue',
  due: 'mailDue',
  response: null,
  system: null,
}

/** What holds for an account that never chose: decisions at once, due dates once a day. */
export const defaultPreferences = { mailDecisions: 'immediate', mailDue: 'digest' } satisfies Required<Preferences>

/** Whether and when a person gets a kind of notice by mail. */
export function preferenceFor(kind: NoticeKind, preferences: Preferences): MailPreference {
  const choice = choiceOf[kind]
  return choice === null ? 'immediate' : (preferences[choice] ?? defaultPreferences[choice])
}

const stateOf: Record<MailPreference, MailState> = { immediate: 'pending', digest: 'digest', off: 'none' }

/** How a new notice waits to be mailed; not at all where no mail server is set. */
export function mailStateFor(kind: NoticeKind, preferences: Preferences, hasMail: boolean): MailState {
  return hasMail ? stateOf[preferenceFor(kind, preferences)] : 'none'
}
