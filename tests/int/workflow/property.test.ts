import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Id } from '@/shared/ids'
import { idOf, idsOf } from '@/shared/ids'
import { fingerprint } from '@/workflow/fingerprint'
import { takeEffectOfDue } from '@/workflow/jobs'
import type { Visitor } from '../../helpers/access/client'
import { hire, idIn } from '../../helpers/access/people'
import { createReviews, type Reviews } from '../../helpers/access/reviews'
import { startWorld, type World } from '../../helpers/access/world'

const RUNS = 30
const MAX_STEPS = 15

let world: World
let on: Reviews
/** An administrator, two who edit, one who edits and reviews, two who review. */
let people: Visitor[]

beforeAll(async () => {
  world = await startWorld()
  on = createReviews(world)
  const departments = [world.departments.A1]
  const both = await hire(world.payload, { name: 'both', roles: ['editor', 'reviewer'], departments })
  const second = await hire(world.payload, { name: 'second', roles: ['editor'], departments })
  people = [world.people.admin, world.people.editorA, second, both, world.people.reviewerA]
}, 240_000)
afterAll(() => world?.stop())

const kinds = [
  'edit',
  'edit',
  'submit',
  'submit',
  'submit for later',
  'approve',
  'approve',
  'approve',
  'return',
  'withdraw',
  'emergency',
  'emergency without a reason',
  'restore',
  'restore as published',
  'duplicate',
  'tick',
  'publish',
  'retire',
] as const
interface Step {
  kind: (typeof kinds)[number]
  /** Who does it; which of the document's versions; which text. */
  who: number
  which: number
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat({ max: 4 }),
  which: fc.nat({ max: 5 }),
})

const versionsOf = async (id: Id) =>
  (
    await world.payload.findVersions({
      collection: 'sops',
      depth: 0,
      pagination: false,
      sort: 'updatedAt',
      where: { parent: { equals: id } },
    })
  ).docs

const weight = (label: unknown) => {
  const [major = 0, minor = 0] = String(label).split('.').map(Number)
  return major * 1000 + minor
}

/** What the test itself remembers of one document: which texts there were, and who wrote each. */
class Model {
  readonly writers = new Map<string, Set<string>>()
  private entries = new Map<string, string[]>()
  private releases = 0
  private label = -1

  wrote(text: unknown, who: Visitor) {
    const known = this.writers.get(String(text)) ?? new Set()
    this.writers.set(String(text), known.add(String(who.asker?.id)))
  }

  /** Everything that holds after every step, whatever was tried. */
  async check(id: Id, what: string) {
    const stored = await world.stored('sops', id)
    const cases = await on.casesOf(id)
    expect(cases.filter(({ status }) => status === 'open' || status === 'approved').length, what).toBeLessThanOrEqual(1)
    for (const found of cases) {
      const entries = (found.decisions ?? []).map(({ kind, step, by, insteadOf, at, comment, remarks }) =>
        JSON.stringify([
          kind,
          step,
          idOf(by),
          idOf(insteadOf),
          at,
          comment,
          remarks?.map(({ place, text }) => [place, text]),
        ]),
      )
      const before = this.entries.get(String(found.id)) ?? []
      expect(entries.slice(0, before.length), `${what}: no entry is lost or changed`).toEqual(before)
      this.entries.set(String(found.id), entries)
    }
    expect(cases.length, `${what}: no case is lost`).toBe(this.entries.size)
    if (stored?._status !== 'published') {
      expect(this.releases, what).toBe(0)
      return
    }
    this.releasedText(stored, cases, what)
    await this.labels(id, what)
  }

  private releasedText(stored: Record<string, unknown>, cases: Awaited<ReturnType<Reviews['casesOf']>>, what: string) {
    const approved = cases.filter(({ status, kind }) => status === 'done' && kind === 'release')
    const found = approved.find((one) => one.label === stored.versionLabel)
    expect(found?.fingerprint, `${what}: what is released is what was approved`).toBe(fingerprint(stored))
    if (found?.isEmergency) {
      expect(found.reason.length, what).toBeGreaterThanOrEqual(6)
      expect(stored.isEmergencyRelease).toBe(true)
      return
    }
    const approvers = (found?.decisions ?? [])
      .filter(({ kind }) => kind === 'approve')
      .map(({ by }) => String(idOf(by)))
    expect(approvers.length, what).toBeGreaterThan(0)
    const barred = idsOf(found?.contributors).map(String)
    for (const approver of approvers) expect(barred, what).not.toContain(approver)
    // A text that comes back was approved when it was new.
    const writers = this.writers.get(String(stored.summary)) ?? new Set()
    const independent = approved
      .filter(({ fingerprint: text }) => text === found?.fingerprint)
      .flatMap(({ decisions }) => decisions ?? [])
      .filter(({ kind, by }) => kind === 'approve' && !writers.has(String(idOf(by))))
    expect(independent.length, `${what}: approved by somebody who did not write it`).toBeGreaterThan(0)
  }

  private async labels(id: Id, what: string) {
    const released = (await versionsOf(id)).filter(
      ({ version }) => version._status === 'published' && version.state === 'released',
    )
    const labels = released.map(({ version }) => weight(version.versionLabel))
    expect(
      [...labels].sort((a, b) => a - b),
      `${what}: labels only go up`,
    ).toEqual(labels)
    expect(new Set(labels).size, what).toBe(labels.length)
    expect(labels.length).toBeGreaterThanOrEqual(this.releases)
    expect(labels.at(-1)).toBeGreaterThanOrEqual(this.label)
    this.releases = labels.length
    this.label = labels.at(-1) ?? -1
    const { totalDocs } = await world.payload.count({
      collection: 'audit-log',
      where: {
        and: [
          { subjectCollection: { equals: 'sops' } },
          { subjectId: { equals: String(id) } },
          { action: { in: ['document.released', 'document.emergency'] } },
        ],
      },
    })
    expect(totalDocs, `${what}: an entry for every release`).toBe(labels.length)
  }
}

let number = 0

/** Does one step on the newest of the documents, as far as it is possible, by whoever it falls to. */
async function walk(models: Map<Id, Model>, ids: Id[], { kind, who, which }: Step): Promise<void> {
  const id = ids.at(which % ids.length) ?? 0
  const model = models.get(id)
  const visitor = people[who]
  if (!visitor || !model) return
  const running = (await on.casesOf(id)).find(({ status }) => status === 'open' || status === 'approved')
  const later = { takesEffectAt: new Date(Date.now() + 3_600_000).toISOString() }
  const change = which % 2 ? 'major' : 'minor'
  if (kind === 'edit') {
    number += 1
    const summary = `文字 ${number}`
    const { status } = await on.edit(visitor, id, { summary })
    if (status === 200) model.wrote(summary, visitor)
  }
  if (kind === 'submit') await on.submit(visitor, id, { change })
  if (kind === 'submit for later') await on.submit(visitor, id, { change, ...later })
  if (kind === 'retire') await on.send(visitor, `sops/${id}/retire`, { reason: '不再需要' })
  if (kind === 'approve' && running) await on.decide(visitor, running.id)
  if (kind === 'return' && running) await on.decide(visitor, running.id, { decision: 'return', comment: '再改改' })
  if (kind === 'withdraw') await on.send(visitor, `sops/${id}/withdraw`)
  if (kind === 'emergency')
    await on.send(visitor, `sops/${id}/emergency-release`, { change, reason: '暴雨预警，立即执行' })
  if (kind === 'emergency without a reason') await on.send(visitor, `sops/${id}/emergency-release`, { change })
  if (kind === 'publish') await on.edit(visitor, id, { _status: 'published' })
  if (kind === 'restore' || kind === 'restore as published') {
    const versions = await versionsOf(id)
    const version = versions[which % versions.length]
    await on.send(visitor, `sops/versions/${version?.id}${kind === 'restore' ? '?draft=true' : ''}`)
  }
  if (kind === 'duplicate' && ids.length < 2) {
    const answer = await on.send(visitor, `sops/${id}/duplicate?depth=0`, { _status: 'draft' })
    if (answer.status !== 201 && answer.status !== 200) return
    const copy = idIn(answer)
    const copied = new Model()
    for (const [text, writers] of model.writers) copied.writers.set(text, new Set(writers))
    models.set(copy, copied)
    ids.push(copy)
  }
  if (kind === 'tick') await takeEffectOfDue({ req: await on.system(), now: new Date(Date.now() + 7_200_000) })
}

it('no sequence of operations releases an unapproved text or loses an approval', async (context) => {
  context.skip(!world.hasTransactions, 'this database has no transactions')
  const seen = { released: 0, emergencies: 0, retired: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: MAX_STEPS }), async (steps) => {
      const [, author] = people
      if (!author) return
      number += 1
      const summary = `文字 ${number}`
      const ids = [await on.draft(author, 'sops', { summary })]
      const models = new Map(ids.map((id) => [id, new Model()]))
      for (const model of models.values()) model.wrote(summary, author)
      for (const [index, one] of steps.entries()) {
        await walk(models, ids, one)
        for (const [id, model] of models) await model.check(id, `step ${index} ${JSON.stringify(one)}`)
      }
      for (const id of ids) {
        const stored = await world.stored('sops', id)
        if (stored?.state === 'retired') seen.retired += 1
        else if (stored?.isEmergencyRelease) seen.emergencies += 1
        else if (stored?._status === 'published') seen.released += 1
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
  // The walk went where it matters.
  expect(seen.released + seen.emergencies).toBeGreaterThan(0)
}, 240_000)
