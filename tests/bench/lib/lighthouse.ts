import lighthouse from 'lighthouse'
import { findFreePort } from '../../../src/cli/lib/preflight.mjs'
import { launchBrowser } from './browser'
import type { Facts } from './facts'
import { HOST } from './http'
import { say } from './say'
import { median } from './statistics'
import type { Workspace } from './workspace'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

/** Points of 100 that every category should reach. */
export const SCORE_TARGET = 95

export interface Scores {
  label: string
  path: string
  /** Points of 100, median of the runs. */
  scores: Record<Category, number>
  /** Audits below their best in the last run, for the person who wants to mend them. */
  missed: string[]
}

const ROUNDS = 3

interface Round {
  scores: Record<Category, number>
  missed: string[]
}

const inspect = async (url: string, port: number): Promise<Round> => {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
  const { audits, categories, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`)
  const points = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100)
  const counted = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  )
  return {
    scores: {
      performance: points('performance'),
      accessibility: points('accessibility'),
      'best-practices': points('best-practices'),
      seo: points('seo'),
    },
    missed: counted.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
  }
}

const scoreOf = async (
  { label, path, origin }: { label: string; path: string; origin: string },
  port: number,
  rounds: number,
): Promise<Scores> => {
  const results: Round[] = []
  for (let round = 0; round < rounds; round += 1) results.push(await inspect(`${origin}${path}`, port))
  const middle = (category: Category) => median(results.map(({ scores }) => scores[category]))
  return {
    label,
    path,
    scores: {
      performance: middle('performance'),
      accessibility: middle('accessibility'),
      'best-practices': middle('best-practices'),
      seo: middle('seo'),
    },
    missed: results.at(-1)?.missed ?? [],
  }
}

/** Lighthouse as a phone on a slow network sees three routes; nothing without a browser. */
export const scorePages = async ({ settings }: Workspace, facts: Facts, isSmall: boolean): Promise<Scores[]> => {
  say('▸ Lighthouse …')
  const port = await findFreePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  if (!browser) return []
  const origin = `http://${HOST}:${settings.port}`
  const routes = [
    { label: '首页', path: '/' },
    { label: '标准一览', path: '/standards' },
    { label: '标准', path: facts.standard },
  ]
  try {
    const scores: Scores[] = []
    for (const route of routes) scores.push(await scoreOf({ ...route, origin }, port, isSmall ? 1 : ROUNDS))
    return scores
  } finally {
    await browser.close()
  }
}
