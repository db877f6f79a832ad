import type { Bilingual } from '@/shared/label'

/** The text in the console's language; Chinese unless somebody chose English. */
export function wordsIn(language: string): (text: Bilingual) => string {
  return (text) => (language === 'en' ? text.en : text.zh)
}

const locales = { zh: 'zh-CN', en: 'en-GB' } as const
const localeOf = (language: string) => (language === 'en' ? locales.en : locales.zh)

/** `2026年11月23日星期一`. */
export function longDay(now: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeZone, dateStyle: 'full' }).format(now)
}

/** `11月23日 18:05`, with the year when it is another one. */
export function shortMoment(moment: string, now: Date, language: string, timeZone: string): string {
  const date = new Date(moment)
  const yearIn = (day: Date) => new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(day)
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    ...(yearIn(date) === yearIn(now) ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date)
}

/** The hour's greeting, in the office's time zone. */
export function greeting(now: Date, timeZone: string): Bilingual {
  const hour = Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now))
  if (hour < 5 || hour >= 18) return { zh: '晚上好', en: 'Good evening' }
  if (hour < 12) return { zh: '上午好', en: 'Good morning' }
  return { zh: '下午好', en: 'Good afternoon' }
}
