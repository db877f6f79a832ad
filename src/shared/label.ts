/** A text of the admin in its two languages. */
export interface Bilingual {
  [language: string]: string
  zh: string
  en: string
}

/** Admin label, description or message: Chinese first, English second. */
export function label(zh: string, en: string): Bilingual {
  return { zh, en }
}

/** Turns a vocabulary (`value → label`) into Payload options, keeping its order. */
export function options<Value extends string>(
  vocabulary: Record<Value, Bilingual>,
): { value: Value; label: Bilingual }[] {
  return keysOf(vocabulary).map((value) => ({ value, label: vocabulary[value] }))
}

/** `Object.keys` that keeps the key type; only for object literals that own exactly their declared keys. */
export function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  const isKey = (key: string): key is Key => key in record
  return Object.keys(record).filter(isKey)
}
