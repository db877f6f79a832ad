import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints, type RequiredDataFromCollectionSlug } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPlans } from '@/plans/queries'
import { listPublished } from '@/publishing/queries'
import type { Reader } from '@/publishing/reader'
import { searchSite } from '@/search/queries'
import type { Id } from '@/shared/ids'
import { findStandard, findStandardVersion, listStandards, listStandardsOfDepartment } from '@/sops/queries'
import { findStarStandard, findStarStandardVersion, listStarStandards } from '@/stars/queries'
import { findSummary, findSummaryVersion, listSummaries } from '@/summaries/queries'
import { loadNames } from '@/workflow/queries/names'
import { listReleases } from '@/workflow/queries/releases'
import { startPayload, type TestPayload } from '../../helpers/database'

const ORIGIN = 'http://localhost:3000'
const seeding = { context: { seeding: true } } as const
const JANUARY = '2026-01-10T00:00:00.000Z'
const MARCH = '2026-03-05T00:00:00.000Z'

let test: TestPayload
let everybody: Reader
let staff: Reader
let department: Id
/** 1.0 and 1.1 public, then a newer draft. */
let lift: Id
/** 1.0 internal, 1.1 public. */
let opened: Id
/** 1.0 public, then retired. */
let retired: Id
let internal: Id

type SopData = Partial<RequiredDataFromCollectionSlug<'sops'>>

async function release(id: Id, data: SopData) {
  await test.payload.update({
    collection: 'sops',
    id,
    data: { ...data, _status: 'published', state: data.state ?? 'released' },
    ...seeding,
  })
}

async function firstRelease(title: string, data: SopData = {}): Promise<Id> {
  const doc = await test.payload.create({
    collection: 'sops',
    data: {
      title,
      slug: title,
      department,
      kind: 'service-standard',
      visibility: 'public',
      state: 'released',
      versionLabel: '1.0',
      releasedAt: JANUARY,
      ...data,
      _status: 'published',
    },
    ...seeding,
  })
  return doc.id
}

beforeAll(async () => {
  test = await startPayload()
  const { payload } = test
  const user = await payload.create({
    collection: 'users',
    data: { email: 'staff@example.test', password: 'Correct-Horse-9', name: '员工', roles: ['staff'] },
  })
  everybody = { payload, user: null, now: new Date(MARCH) }
  staff = { ...everybody, user: { ...user, collection: 'users' } }
  department = (await payload.create({ collection: 'departments', data: { name: '维修', code: 'WX', kind: 'office' } }))
    .id
  internal = await firstRelease('内部作业', { visibility: 'internal' })
  lift = await firstRelease('电梯', { steps: [{ title: '断电' }], relatedSops: [internal] })
  await release(lift, {
    steps: [{ title: '断电挂牌' }],
    versionLabel: '1.1',
    releasedAt: MARCH,
    releaseNote: '补挂牌',
    isEmergencyRelease: true,
  })
  // A later row of the same label: the released text stays what it was.
  await release(lift, { steps: [{ title: '后来的文字' }], versionLabel: '1.1' })
  await payload.update({
    collection: 'sops',
    id: lift,
    data: { title: '电梯新稿', state: 'draft' },
    draft: true,
    ...seeding,
  })
  opened = await firstRelease('先内后外', { visibility: 'internal' })
  await release(opened, { visibility: 'public', versionLabel: '1.1' })
  retired = await firstRelease('旧锅炉', { relatedSops: [lift] })
  await release(retired, { state: 'retired', retiredAt: MARCH, retireReason: '锅炉已拆除' })
})
afterAll(() => test?.stop())

const labels = async (reader: Reader, id: Id) => (await listReleases(reader, 'sops', id)).map(({ label }) => label)

describe('released versions', () => {
  it('are listed newest first, without drafts, each label once', async () => {
    const releases = await listReleases(everybody, 'sops', lift)
    expect(releases).toEqual([
      {
        label: '1.1',
        href: '/standards/%E7%94%B5%E6%A2%AF/versions/1.1',
        releasedAt: MARCH,
        effectiveDate: null,
        note: '补挂牌',
        isEmergency: true,
      },
      {
        label: '1.0',
        href: '/standards/%E7%94%B5%E6%A2%AF/versions/1.0',
        releasedAt: JANUARY,
        effectiveDate: null,
        note: null,
        isEmergency: false,
      },
    ])
  })

  it('show the text as it was released, and the version in force beside it', async () => {
    const first = await findStandardVersion(everybody, encodeURIComponent('电梯'), '1.0')
    expect(first?.standard.steps.map(({ title }) => title)).toEqual(['断电'])
    expect(first?.standard.department?.name).toBe('维修')
    expect(first?.facts).toEqual({
      label: '1.0',
      releasedAt: JANUARY,
      current: { href: '/standards/%E7%94%B5%E6%A2%AF', label: '1.1', retirement: undefined },
    })
    const second = await findStandardVersion(everybody, '电梯', '1.1')
    expect(second?.standard.steps.map(({ title }) => title)).toEqual(['断电挂牌'])
    expect(second?.standard.title).toBe('电梯')
  })

  it.each(['9.9', '', '1', '%E0'])('a label that never was: %s', async (label) => {
    expect(await findStandardVersion(everybody, '电梯', label)).toBeNull()
  })

  it('are not there for who may not read the document', async () => {
    expect(await labels(everybody, internal)).toEqual([])
    expect(await findStandardVersion(everybody, '内部作业', '1.0')).toBeNull()
    expect(await labels(staff, internal)).toEqual(['1.0'])
    expect((await findStandardVersion(staff, '内部作业', '1.0'))?.standard.title).toBe('内部作业')
  })

  it('released for fewer people than today stay for them', async () => {
    expect(await labels(everybody, opened)).toEqual(['1.1'])
    expect(await findStandardVersion(everybody, '先内后外', '1.0')).toBeNull()
    expect(await labels(staff, opened)).toEqual(['1.1', '1.0'])
  })

  it('name only related documents that the reader may see', async () => {
    const names = async (reader: Reader) =>
      (await findStandardVersion(reader, '电梯', '1.0'))?.standard.related.map(({ title }) => title)
    expect(await names(everybody)).toEqual([])
    expect(await names(staff)).toEqual(['内部作业'])
  })

  it('last when the document gets another address', async () => {
    const id = await firstRelease('旧址', { visibility: 'internal', steps: [{ title: '第一版' }] })
    await release(id, { slug: '新址', versionLabel: '2.0' })
    const found = await findStandardVersion(staff, '旧址', '1.0')
    expect(found?.standard.steps.map(({ title }) => title)).toEqual(['第一版'])
    expect(found?.facts.current.href).toBe('/standards/%E6%96%B0%E5%9D%80')
    expect(found?.standard.control.releases.map(({ href }) => href)).toEqual([
      '/standards/%E6%96%B0%E5%9D%80/versions/2.0',
      '/standards/%E6%96%B0%E5%9D%80/versions/1.0',
    ])
    expect(await findStandardVersion(staff, '旧址', '2.0')).toBeNull()
    expect(await findStandardVersion(everybody, '旧址', '1.0')).toBeNull()
  })

  it('stand at the foot of the page', async () => {
    const standard = await findStandard(everybody, '电梯')
    expect(standard?.control.releases.map(({ label }) => label)).toEqual(['1.1', '1.0'])
  })

  it('each say on paper where to ask whether it holds', async () => {
    expect((await findStandard(everybody, '电梯'))?.validity).toBe(`/valid/s/${lift}/1.1`)
    expect((await findStandardVersion(everybody, '电梯', '1.0'))?.standard.validity).toBe(`/valid/s/${lift}/1.0`)
  })
})

describe('the way to older versions', () => {
  const ask = (path: string) =>
    handleEndpoints({ config: test.payload.config, request: new Request(`${ORIGIN}${path}`) })

  it.each([
    '/api/sops/versions',
    '/api/sops/versions?context[readsReleases]=true',
    '/api/sops/versions?readsReleases=true&context={"readsReleases":true}',
  ])('is closed to everybody over REST: %s', async (path) => {
    expect((await ask(path)).status).toBe(403)
  })

  it('is closed over GraphQL, which knows no context', async () => {
    const query = async (text: string) => {
      const answer = await GRAPHQL_POST(test.payload.config)(
        new Request(`${ORIGIN}/api/graphql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query: text, context: { readsReleases: true } }),
        }),
      )
      return answer.text()
    }
    const plain = await query('{ versionsSops { docs { id version { title } } } }')
    expect(plain).toContain('errors')
    expect(plain).not.toContain('电梯')
    const asked = await query('{ versionsSops(context: { readsReleases: true }) { docs { id version { title } } } }')
    expect(asked).toContain('errors')
    expect(asked).not.toContain('电梯')
  })
})

describe('a retired document', () => {
  it('stays readable by its link with its stamp and versions', async () => {
    const standard = await findStandard(everybody, '旧锅炉')
    expect(standard?.control.retirement).toEqual({ on: MARCH, reason: '锅炉已拆除' })
    expect(standard?.control.releases.map(({ label }) => label)).toEqual(['1.0'])
    const version = await findStandardVersion(everybody, '旧锅炉', '1.0')
    expect(version?.facts.current.retirement?.reason).toBe('锅炉已拆除')
  })

  it('is in no list, search or feed', async () => {
    const { rows } = await listStandards(everybody)
    expect(rows.map(({ title }) => title).sort()).toEqual(['先内后外', '电梯'].sort())
    expect((await listStandardsOfDepartment(everybody, department)).rows).toHaveLength(2)
    expect(await searchSite(everybody, '锅炉')).toEqual([])
    const published = await listPublished(everybody, 50)
    expect(published.map(({ title }) => title)).not.toContain('旧锅炉')
    expect(published.map(({ title }) => title)).toContain('电梯')
  })

  it('is named by no other document', async () => {
    await firstRelease('新锅炉', { relatedSops: [retired, lift] })
    const standard = await findStandard(everybody, '新锅炉')
    expect(standard?.related.map(({ title }) => title)).toEqual(['电梯'])
  })
})

it('the other kinds of documents have versions too', async () => {
  const common = { visibility: 'public', department, _status: 'published', state: 'released' } as const
  const { payload } = test
  await payload.create({
    collection: 'star-standards',
    data: {
      ...common,
      title: '食堂评星',
      slug: 'canteen',
      versionLabel: '2.0',
      groups: [{ name: '卫生', items: [{ name: '台面', points: 100 }] }],
      inspectionShare: 80,
      userShare: 20,
      vetoEffect: 'zero',
      validMonths: 12,
      thresholds: [{ stars: 3, minimum: 80 }],
    },
    ...seeding,
  })
  await payload.create({
    collection: 'summaries',
    data: { ...common, title: '年度总结', slug: '2025', year: 2025, versionLabel: '1.0' },
    ...seeding,
  })
  const star = await findStarStandard(everybody, 'canteen')
  expect(star?.validity).toMatch(/^\/valid\/r\/.+\/.+/)
  const starLabel = star?.control.releases[0]?.label ?? ''
  expect((await findStarStandardVersion(everybody, 'canteen', starLabel))?.standard.groups[0]?.name).toBe('卫生')
  expect(await listStarStandards(everybody)).toHaveLength(1)
  const summary = await findSummary(everybody, '2025')
  expect(summary?.control.releases).toHaveLength(1)
  expect((await findSummaryVersion(everybody, '2025', '1.0'))?.summary.year).toBe(2025)
  expect(await listSummaries(everybody)).toHaveLength(1)
  expect(await listPlans(everybody)).toEqual([])
})

describe('the pages', () => {
  const screens = () => import('@/app/(site)/_screens/standards')
  const visit = () => ({ reader: everybody, isCached: true })
  /** Words of a page, without its marks. */
  const wordsOf = (html: string) => html.replace(/<[^>]+>/g, '')

  it('of an older version says so, leads to the one in force, and is for no search engine', async () => {
    const { StandardVersionScreen, standardVersionMeta } = await screens()
    const html = renderToStaticMarkup(await StandardVersionScreen({ visit: visit(), slug: '电梯', label: '1.0' }))
    expect(wordsOf(html)).toContain('这是 1.0 版（2026年1月10日发布），现行版本为 1.1，请以现行版本为准。')
    expect(html).toContain('<a href="/standards/%E7%94%B5%E6%A2%AF">1.1</a>')
    expect(wordsOf(html)).toContain('断电')
    expect(wordsOf(html)).not.toContain('断电挂牌')
    expect(await standardVersionMeta(visit(), '电梯', '1.0')).toMatchObject({
      title: '电梯（1.0 版）',
      robots: { index: false },
      alternates: { canonical: '/standards/%E7%94%B5%E6%A2%AF' },
    })
  })

  it('of a label that never was has the title of a missing page', async () => {
    const { standardVersionMeta } = await screens()
    expect(await standardVersionMeta(visit(), '电梯', '7.0')).toMatchObject({ title: '没有找到这个页面' })
  })

  it('of a document lists its versions with the emergency mark', async () => {
    const { StandardPage } = await import('@/sops/site/StandardPage')
    const standard = await findStandard(everybody, '电梯')
    if (!standard) throw new Error('no page')
    const html = renderToStaticMarkup(StandardPage({ standard, siteUrl: ORIGIN }))
    expect(html).toContain('href="/standards/%E7%94%B5%E6%A2%AF/versions/1.0"')
    expect(wordsOf(html)).toMatch(/1\.1 版2026年3月5日 发布紧急发布补挂牌/)
  })

  it('of a retired document bears the stamp', async () => {
    const { standardMeta } = await screens()
    const { RetiredNotice } = await import('@/workflow/site/VersionNotice')
    const standard = await findStandard(everybody, '旧锅炉')
    const html = renderToStaticMarkup(RetiredNotice({ retirement: standard?.control.retirement }))
    expect(wordsOf(html)).toBe('本文件已于 2026年3月5日 废止原因：锅炉已拆除仅供查考，不再执行。')
    expect(await standardMeta(visit(), '旧锅炉')).toMatchObject({ robots: { index: false } })
    expect(await standardMeta(visit(), '电梯')).not.toHaveProperty('robots')
  })
})

it('names of related documents are those that the reader may see', async () => {
  const fields = test.payload.collections.sops.config.fields
  const docs = [null, { relatedSops: [internal, lift], department }]
  const forStaff = await loadNames(staff, fields, docs)
  expect([forStaff('sops', internal), forStaff('sops', lift), forStaff('departments', department)]).toEqual([
    '内部作业',
    '电梯',
    '维修',
  ])
  const forAll = await loadNames(everybody, fields, docs)
  expect(forAll('sops', internal)).toBe('（无权查看或已删除）')
})
