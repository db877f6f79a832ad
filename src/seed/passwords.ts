import { randomInt } from 'node:crypto'

const CONSONANTS = 'bdfghjkmnprstvwz'
const VOWELS = 'aeiou'

const letter = (letters: string) => letters.charAt(randomInt(letters.length))
const syllables = (count: number) => Array.from({ length: count }, () => letter(CONSONANTS) + letter(VOWELS)).join('')

/** A random password that can be read aloud and typed on a phone: `bako-rimu-tefo-4827`, about 50 bits. */
export const readablePassword = (): string =>
  `${syllables(2)}-${syllables(2)}-${syllables(2)}-${String(randomInt(10_000)).padStart(4, '0')}`
