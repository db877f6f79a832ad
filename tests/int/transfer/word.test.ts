import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { planBlocks } from '@/plans/rules/word'
import type { WordDocument } from '@/transfer/model/word'
import { renderWord } from '@/transfer/word/render'
import { signaturesOf } from '@/workflow/rules/signatures'
import { hasOffice, partOf, type Rendered, renderPages } from '../../helpers/office'
import { chapters, plan } from '../../helpers/wordPlan'

const word: WordDocument = {
  title: plan.title,
  code: 'HQ-WX-YA-001',
  version: '1.2',
  isDraft: false,
  contentsDepth: 3,
  issuer: '东麓大学后勤保障处',
  cover: [['编号', 'HQ-WX-YA-001']],
  signatures: signaturesOf([{ role: '审核', name: '陆明远', at: '2026-11-20T02:00:00.000Z' }]),
  blocks: planBlocks(plan),
  validityUrl: 'https://houqin.example.org/plans/x/versions/1.2',
}

let file: Buffer
beforeAll(async () => {
  file = await renderWord(word, new Map())
})

describe('the page of GB/T 9704-2012', () => {
  it('has its margins, its grid and its typefaces', async () => {
    const document = await partOf(file, 'word/document.xml')
    // 37, 35, 28 and 26 mm in twips.
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toContain('w:linePitch="578"')
    expect(await partOf(file, 'word/styles.xml')).toContain('<w:spacing w:val="-5"/>')
    const styles = await partOf(file, 'word/styles.xml')
    for (const name of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles).toContain(name)
  })
})

describe('read back', () => {
  it('has the same headings, lists and tables', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: file })
    const headings = (level: number) =>
      [...html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, 'g'))].map((match) =>
        match[1]?.replace(/<[^>]+>/g, ''),
      )
    expect(headings(1)).toEqual([
      '风险描述',
      ...plan.sections.map(({ title }) => title),
      '响应分级表',
      '应急组织机构与职责表',
      '处置步骤表',
      '应急联系人（按呼叫顺序）',
      '应急物资装备清单',
      '9.7 关键的路线、标识和图纸　疏散路线',
      '相关标准与所需证书',
    ])
    expect(headings(3)).toEqual(chapters.map((_, index) => `第${index + 1}章的小节`))
    expect(html).toMatch(/<ol><li>先断电<ul><li>挂牌<\/li><\/ul><\/li><li>再验电<\/li><\/ol>/)
    // Approval page, six tables of the plan's parts, one of its text.
    expect(html.match(/<table>/g)).toHaveLength(7)
    expect(html.match(/<tr>/g)?.length).toBe(4 + 2 + 2 + 61 + 2 + 2 + 2)
  })
})

describe('opened in LibreOffice', () => {
  let rendered: Rendered
  beforeAll(async () => {
    if (hasOffice) rendered = await renderPages(file)
  }, 150_000)

  it('is a document of A4 pages: cover, approval, contents, text', (context) => {
    context.skip(!hasOffice, 'no LibreOffice on this machine')
    expect(rendered.size).toBe('210 x 297 mm')
    expect(rendered.pages.length).toBeGreaterThan(15)
    expect(rendered.pages[0]).toContain('东麓大学后勤保障处')
    expect(rendered.pages[1]).toMatch(/审批页[\s\S]*审核\s+陆明远\s+2026\s*年/)
    expect(rendered.pages[2]).toMatch(/目\s*录/)
  })

  it('names title and version on every page, and numbers the pages of the text', (context) => {
    context.skip(!hasOffice, 'no LibreOffice on this machine')
    for (const page of rendered.pages) expect(page).toMatch(/配电房停电现场处置方案\s+HQ-WX-YA-001\s+1\.2 版/)
    const numbers = rendered.pages.flatMap((page) => /—\s*(\d+)\s*—/.exec(page)?.[1] ?? [])
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    expect(numbers.length).toBeGreaterThan(12)
  })

  it('has contents that name the page on which each heading stands', (context) => {
    context.skip(!hasOffice, 'no LibreOffice on this machine')
    const isText = (page: string) => /—\s*\d+\s*—/.test(page)
    const contents = rendered.pages.filter((page) => !isText(page)).join('\n')
    const body = rendered.pages.filter(isText)
    // LibreOffice sets a little space between figures and characters, which a reader of the PDF takes for a blank.
    const bare = (words: string) => words.replace(/[^\S\n]/g, '')
    const wanted = plan.sections.map(({ title }) => bare(title))
    const named = wanted.map((title) => new RegExp(`^${title}\\.+(\\d+)$`, 'm').exec(bare(contents))?.[1])
    const stands = wanted.map((title) => String(body.findIndex((page) => bare(page).split('\n').includes(title)) + 1))
    expect(named).toEqual(stands)
    expect(new Set(stands).size).toBeGreaterThan(8)
  })
})
