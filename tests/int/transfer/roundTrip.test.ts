import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftOf, type PlanDraft } from '@/imports/rules/drafts'
import { propose } from '@/imports/rules/propose'
import { isPlanTitle } from '@/imports/rules/titles'
import { type PlanText, planBlocks } from '@/plans/rules/word'
import { openArchive } from '@/transfer/docx/archive'
import { readDocx } from '@/transfer/docx/read'
import type { WordDocument } from '@/transfer/model/word'
import { renderWord } from '@/transfer/word/render'
import { flood, manual, manualPlans } from '../../helpers/wordManual'
import { plan } from '../../helpers/wordPlan'

/** What the importer makes of an exported file. */
async function readBack(doc: WordDocument) {
  const folder = mkdtempSync(path.join(tmpdir(), 'houqin-round-'))
  try {
    const file = path.join(folder, 'x.docx')
    writeFileSync(file, await renderWord(doc, new Map()))
    const archive = await openArchive(file)
    const content = await readDocx(archive, { isTitle: isPlanTitle })
    archive.close()
    const { proposal, pieces } = propose(content, 'HQ-SC-001-手册-2.1')
    const included = proposal.arrangement.plans.filter(({ isIncluded }) => isIncluded)
    return { proposal, drafts: included.map((one) => draftOf(one, pieces)), rest: proposal.arrangement.plans.at(-1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const blank = (words: string) => words.replace(/\s+/g, ' ')
const chaptersOf = ({ sections }: PlanDraft) => sections.map(({ title, level }) => `${level} ${title}`)

/** The chapters that a plan had, with the headings inside their text as chapters below them. */
const expectedChapters = (of: PlanText) =>
  of.sections.flatMap(({ title, level }) => [
    `${level ?? 1} ${title}`,
    ...(/^\d+ 第\d+章标题$/.test(title) ? [`2 第${Number.parseInt(title, 10)}章的小节`] : []),
  ])

function expectSame(draft: PlanDraft | undefined, of: PlanText) {
  expect(draft).toMatchObject({ title: of.title, planType: of.planType, risks: of.risks ?? '' })
  expect(draft?.eventType).toBe(of.eventType ?? undefined)
  expect(draft && chaptersOf(draft)).toEqual([...expectedChapters(of), '1 相关标准与所需证书'])
  expect(draft?.rows.contacts).toEqual([{ role: '总指挥', name: '后勤处 陆明远', phone: '13800000001' }])
  expect(draft?.rows.supplies).toMatchObject([
    {
      name: '应急灯',
      model: 'YJ-2',
      quantity: 1200,
      unit: '盏',
      place: '值班室',
      keeper: '常慧敏',
      phone: '6119',
      checkDueOn: '2027-06-01',
    },
  ])
  expect(draft?.rows.organisation).toEqual([{ role: '总指挥', holder: '陆明远', duties: '统一指挥' }])
  expect(draft?.rows.steps).toEqual(of.steps.map(({ role, action, minutes }) => ({ role, action, minutes })))
  expect(draft?.rows.levels).toEqual([
    { level: 'I', trigger: '全校停电', commander: '处长', tasks: '报告\n抢修', mayEnd: '总指挥' },
  ])
  expect(draft?.annexes).toMatchObject([{ element: '9.7', title: '疏散路线', html: '<p>见平面图。</p>' }])
  expect(draft?.notes).toEqual([])
}

describe('an exported plan, read by the importer', () => {
  it.each([
    ['with a title that reads like one', plan],
    ['with a title that does not', flood],
  ])('%s', async (_what, one) => {
    const { code = null, version = null } = one
    const { drafts, rest } = await readBack({
      ...manual,
      title: one.title,
      code: code ?? null,
      version: version ?? null,
      blocks: planBlocks(one),
    })
    expect(drafts).toHaveLength(1)
    expectSame(drafts[0], one)
    // Cover, approval page and contents are no chapters, nor anything else to look through.
    expect(rest?.isIncluded).toBe(true)
  })
})

describe('an exported manual, read by the importer', () => {
  let read: Awaited<ReturnType<typeof readBack>>
  beforeAll(async () => {
    read = await readBack(manual)
  })

  it('gives the same plans', () => {
    expect(read.drafts.map(({ title, planType }) => [title, planType])).toEqual(
      manualPlans.map(({ title, planType }) => [title, planType]),
    )
    for (const [index, one] of manualPlans.entries()) expectSame(read.drafts[index], one)
  })
  it('keeps lists and tables of the text', () => {
    const html = (title: string) =>
      read.drafts.flatMap(({ sections }) => sections).find((section) => section.title === title)?.html
    expect(html('13 附则')).toContain('<ol><li>先断电<ul><li>挂牌</li></ul></li><li>再验电</li></ol>')
    expect(blank(html('13 附则') ?? '')).toMatch(/<table><thead>.*名称.*<\/thead><tbody>.*绝缘手套.*<\/tbody><\/table>/)
    expect(html('1. 校内')).toContain('<ul><li>教学区</li><li>宿舍区</li></ul>')
  })
  it('offers preface, changes and attachments apart, and leaves out the front pages', () => {
    expect(read.rest).toMatchObject({ key: 'rest', isIncluded: false })
    expect(read.rest?.chapters.map(({ title }) => title)).toEqual(['前言', '与上一版相比', '附件'])
    const notes = read.proposal.notes.map(({ title }) => title.zh)
    expect(notes).toContain('封面和审批页已略去')
    expect(notes).toContain('目录已略去')
  })
})
