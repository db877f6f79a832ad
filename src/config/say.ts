import { APIError } from 'payload'

/** What carries the language of the person asking; a Payload request fits. */
interface Asking {
  i18n: { language: string }
}

/** A message in the language of the person asking: Chinese first, English in the console for who chose it. */
export const say = (req: Asking, zh: string, en: string): string => (req.i18n.language === 'en' ? en : zh)

/**
 * The error of a refused request, with a message for people.
 * @param status 400 wrong input · 403 not allowed · 404 not there · 409 somebody else was first
 */
export const refusal = (req: Asking, zh: string, en: string, status: 400 | 403 | 404 | 409 = 400): APIError =>
  new APIError(say(req, zh, en), status, null, true)
