import type { PayloadRequest, Where } from 'payload'
import type { Role } from '@/access/model'
import { personOf } from '@/access/queries'
import { periodOf } from '@/drills/rules/periods'
import { countedIn, drillMonths, plansWithoutDrill } from '@/drills/rules/programme'
import { DEFAULT_TIME_ZONE, dayOf, yearOf, yearRange } from '@/shared/calendar'
import { type Id, idOf, idsOf } from '@/shared/ids'
import { latestPerSubject } from '@/stars/board'
import {
  actionsByRole,
  type Counted,
  type DashboardSlug,
  type Figure,
  MAX_IDS,
  recentByRole,
  type Task,
  type Viewer,
  versionedSlugs,
} from './model'
import { drillTask, evaluationEndings } from './rules/cycles'
import { overviewFor } from './rules/overview'
import { scopeOf } from './rules/scope'
import { sortTasks, tasksFor } from './rules/tasks'

/** The most plans, drills and evaluations looked through for what is missing. */
const SCAN_LIMIT = 500
/** Latest changes shown, and asked for per collection. */
const RECENT = 8

/** Every read of the dashboard is the viewer's own, so that no number counts what its list would not show. */
const asViewer = (req: PayloadRequest) => ({ overrideAccess: false, req, user: req.user }) as const
const isVersioned = (slug: DashboardSlug) => versionedSlugs.some((versioned) => versioned === slug)
const together = (filter: Where[][]): Where => ({ or: filter.map((and) => ({ and })) })

/** Who is looking, as far as the dashboard's rules need it; null for somebody without rights. */
export async function viewerOf(req: PayloadRequest): Promise<Viewer | null> {
  const person = await personOf(req)
  return person && { id: person.id, roles: person.roles, departments: person.departments }
}

async function countFigure(req: PayloadRequest, { collection, filter }: Figure): Promise<number> {
  const where = together(filter)
  if (!isVersioned(collection)) {
    const { totalDocs } = await req.payload.count({ collection, where, ...asViewer(req) })
    return totalDocs
  }
  // The lists of documents with drafts show the newest version; only a find counts by it.
  const { totalDocs } = await req.payload.find({
    collection,
    where,
    depth: 0,
    draft: true,
    limit: 1,
    select: {},
    ...asViewer(req),
  })
  return totalDocs
}

/** A figure whose list opens by ids, as long as an address can hold them. */
async function countByIds<Item extends Figure>(req: PayloadRequest, figure: Item): Promise<Counted<Item>> {
  const { docs, totalDocs } = await req.payload.find({
    collection: figure.collection,
    where: together(figure.filter),
    depth: 0,
    limit: MAX_IDS,
    select: {},
    ...asViewer(req),
  })
  const filter = totalDocs > MAX_IDS ? figure.filter : [[{ id: { in: docs.map(({ id }) => id) } }]]
  return { ...figure, filter, count: totalDocs }
}

function withCounts<Item extends Figure>(req: PayloadRequest, figures: Item[]): Promise<Counted<Item>[]> {
  return Promise.all(
    figures.map(async (figure) =>
      figure.opensByIds ? countByIds(req, figure) : { ...figure, count: await countFigure(req, figure) },
    ),
  )
}

async function missingDrills(req: PayloadRequest, viewer: Viewer, clock: Clock): Promise<Counted<Task>[]> {
  const scope = scopeOf(viewer, [], ['editor', 'reviewer'])
  if (!scope) return []
  const common = { depth: 0, limit: SCAN_LIMIT, pagination: false, ...asViewer(req) } as const
  const select = { drillRule: true, cycles: true } as const
  const rules = await req.payload.findGlobal({ slug: 'rules', depth: 0, select, ...asViewer(req) })
  const today = dayOf(clock.now, clock.timeZone)
  const period = periodOf(today, drillMonths(rules.cycles ?? []).onSite)
  const plans = await req.payload.find({
    collection: 'emergency-plans',
    select: {},
    where: {
      and: [
        { _status: { equals: 'published' } },
        { state: { not_equals: 'retired' } },
        { planType: { equals: 'on-site' } },
        ...scope,
      ],
    },
    ...common,
  })
  const drills = await req.payload.find({
    collection: 'drills',
    select: { plan: true },
    where: countedIn(period, today),
    ...common,
  })
  const missing = plansWithoutDrill(
    plans.docs.map(({ id }) => id),
    idsOf(drills.docs.map(({ plan }) => plan)),
    rules.drillRule,
  )
  return missing.length > 0 ? [{ ...drillTask(missing), count: missing.length }] : []
}

async function endingEvaluations(req: PayloadRequest, viewer: Viewer, clock: Clock): Promise<Counted<Task>[]> {
  const scope = scopeOf(viewer, ['inspector'], ['editor', 'reviewer'])
  if (!scope) return []
  const { docs } = await req.payload.find({
    collection: 'evaluations',
    depth: 0,
    limit: SCAN_LIMIT,
    pagination: false,
    select: { standard: true, department: true, post: true, evaluatedOn: true, validUntil: true },
    sort: '-evaluatedOn',
    where: { and: [{ _status: { equals: 'published' } }, ...scope] },
    ...asViewer(req),
  })
  const latest = latestPerSubject(
    docs.map((doc) => ({
      id: doc.id,
      subject: [doc.standard, doc.department, doc.post].map((relation) => String(idOf(relation))).join('/'),
      evaluatedOn: doc.evaluatedOn,
      validUntil: doc.validUntil ?? null,
      stars: 0,
      totalScore: 0,
    })),
  )
  return evaluationEndings(latest, todayOf(clock)).map(({ task, count }) => ({ ...task, count }))
}

export interface Clock {
  now: Date
  timeZone: string
}

/** The office's today the way days are stored, so that nothing is overdue on its very day. */
const todayOf = ({ now, timeZone }: Clock) => `${dayOf(now, timeZone)}T00:00:00.000Z`

/** What needs the viewer, most pressing first; nothing is shown for what counts nothing. */
export async function listTasks(req: PayloadRequest, viewer: Viewer, clock: Clock): Promise<Counted<Task>[]> {
  const [counted, drills, evaluations] = await Promise.all([
    withCounts(req, tasksFor(viewer, todayOf(clock))),
    missingDrills(req, viewer, clock),
    endingEvaluations(req, viewer, clock),
  ])
  return sortTasks([...counted, ...drills, ...evaluations].filter(({ count }) => count > 0))
}

/** Counts by state of what the viewer looks after. */
export async function listOverview(req: PayloadRequest, viewer: Viewer, { now, timeZone }: Clock) {
  const rows = overviewFor(viewer, yearRange(yearOf(now, timeZone), timeZone))
  return Promise.all(
    rows.map(async ({ collection, figures }) => ({ collection, figures: await withCounts(req, figures) })),
  )
}

export interface RecentChange {
  collection: DashboardSlug
  id: Id
  title: string
  status: 'draft' | 'published' | null
  updatedAt: string
}

async function latestOf(req: PayloadRequest, viewer: Viewer, collection: DashboardSlug): Promise<RecentChange[]> {
  const titled = collection === 'staff' || collection === 'users' ? 'name' : 'title'
  const scope = scopeOf(viewer, ['hr', 'inspector'], ['editor', 'reviewer']) ?? []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: isVersioned(collection),
    limit: RECENT,
    pagination: false,
    select: { [titled]: true, updatedAt: true, ...(isVersioned(collection) ? { _status: true } : {}) },
    sort: '-updatedAt',
    where: { and: scope },
    ...asViewer(req),
  })
  return docs.map((doc) => {
    const facts: Record<string, unknown> = { ...doc }
    const title = facts[titled]
    const status = facts['_status']
    return {
      collection,
      id: doc.id,
      title: typeof title === 'string' && title ? title : String(doc.id),
      status: status === 'draft' || status === 'published' ? status : null,
      updatedAt: String(facts['updatedAt'] ?? ''),
    }
  })
}

/** The latest changes to what the viewer looks after. */
export async function listRecent(req: PayloadRequest, viewer: Viewer): Promise<RecentChange[]> {
  const lists = await Promise.all(slugsOf(viewer, recentByRole).map((slug) => latestOf(req, viewer, slug)))
  return lists
    .flat()
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, RECENT)
}

/** Collections in which the viewer most often begins something and may do so. */
export function listActions({ roles }: Viewer, mayCreate: (slug: DashboardSlug) => boolean): DashboardSlug[] {
  return slugsOf({ roles }, actionsByRole).filter(mayCreate)
}

function slugsOf({ roles }: Pick<Viewer, 'roles'>, table: Record<Role, DashboardSlug[]>): DashboardSlug[] {
  return [...new Set(roles.flatMap((role) => table[role]))]
}

/** What the console shows of the office itself; readable for everybody, the sign-in screen included. */
export async function findBrand(payload: PayloadRequest['payload']) {
  const settings = await payload.findGlobal({
    slug: 'site-settings',
    depth: 1,
    overrideAccess: false,
    select: { organisation: true, siteTitle: true, logo: true, servicePhone: true, timeZone: true },
  })
  const logo = typeof settings.logo === 'object' && settings.logo ? settings.logo : null
  return {
    organisation: settings.organisation,
    siteTitle: settings.siteTitle,
    servicePhone: settings.servicePhone || null,
    timeZone: settings.timeZone || DEFAULT_TIME_ZONE,
    logo: logo?.url ? { url: logo.url, alt: logo.alt } : null,
  }
}
