import type { PayloadRequest } from 'payload'
import { dayOf } from '@/shared/calendar'
import type { DocumentFinding } from '@/workflow/model'
import { cardGaps } from '../rules/cardGaps'
import { checkCompleteness } from '../rules/completeness'
import type { CheckReport } from '../rules/findings'
import { checkInputOf } from '../rules/sections'
import { type Warning, warningsOf } from '../rules/substance'
import { loadFacts } from './facts'

type Plan = Record<string, unknown>

/** What a plan lacks by the standard, and what in it would fail when it is needed. */
export async function checkPlan(
  req: PayloadRequest,
  plan: Plan,
  now: Date,
): Promise<CheckReport & { warnings: Warning[] }> {
  const facts = await loadFacts(req, plan, now)
  return {
    ...checkCompleteness(checkInputOf(plan)),
    warnings: [...warningsOf(plan, facts, dayOf(now)), ...cardGaps(plan, facts)],
  }
}

/** The same as author and reviewer see it at a submission: what there is something to do about, worst first. */
export async function findingsOf({ req, doc }: { req: PayloadRequest; doc: Plan }): Promise<DocumentFinding[]> {
  const { findings, warnings } = await checkPlan(req, doc, new Date())
  const said = findings.flatMap(({ severity, message, clause }): DocumentFinding[] =>
    severity === 'ok' ? [] : [{ severity, message, clause }],
  )
  const all = [...warnings.map(({ message }): DocumentFinding => ({ severity: 'warning', message })), ...said]
  return [...all.filter(({ severity }) => severity === 'warning'), ...all.filter(({ severity }) => severity === 'info')]
}
