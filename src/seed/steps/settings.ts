import type { PayloadRequest } from 'payload'
import { home, rules, siteSettings } from '../content/settings'
import type { Seeding } from '../context'

export const seedSiteSettings = async ({ payload }: Seeding, req: PayloadRequest) => {
  await payload.updateGlobal({ slug: 'site-settings', data: { ...siteSettings }, depth: 0, req })
}

/** First page, and the figures from laws and standards with their sources. */
export const seedHomeAndRules = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  const featuredStandards = ids.all('sops', home.featuredStandards)
  await payload.updateGlobal({ slug: 'home', data: { ...home, featuredStandards }, depth: 0, req })
  const cycles = rules.cycles.map((cycle) => ({ ...cycle, checkedOn: calendar.day(cycle.checkedOn) }))
  await payload.updateGlobal({ slug: 'rules', data: { ...rules, cycles }, depth: 0, req })
}
