import { beforeAll, describe, expect, it } from 'vitest'
import { planBlocks } from '@/plans/rules/word'
import type { WordDocument } from '@/transfer/model/word'
import { renderWord } from '@/transfer/word/render'
import { hasOffice, partOf, type Rendered, renderPages } from '../../helpers/office'
import { manual } from '../../helpers/wordManual'
import { body, paragraph, plan } from '../../helpers/wordPlan'

const NO_OFFICE = 'no LibreOffice on this machine'
// LibreOffice sets a little space between figures and characters, which a reader of the PDF takes for a blank.
const bare = (words: string) => words.replace(/[^\S\n]/g, '')
const numberOf = (page: string) => /—\s*(\d+)\s*—/.exec(page)?.[1]

describe('the Word file of a manual', () => {
  it('has real headings down to the chapters of its plans, and contents of two levels', async () => {
    const xml = await partOf(await renderWord(manual, new Map()), 'word/document.xml')
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(5)
    expect(xml).toContain('<w:pStyle w:val="Heading4"/>')
    expect(xml).toContain('<w:pStyle w:val="TOC2"/>')
    expect(xml).not.toContain('<w:pStyle w:val="TOC3"/>')
    expect(xml).toContain('<w:docPartGallery w:val="Cover Pages"/>')
  })
})

describe('a manual, opened in LibreOffice', () => {
  let rendered: Rendered
  beforeAll(async () => {
    if (hasOffice) rendered = await renderPages(await renderWord(manual, new Map()))
  }, 150_000)

  it('has cover, approval page and contents, then the text on numbered pages', (context) => {
    context.skip(!hasOffice, NO_OFFICE)
    expect(rendered.size).toBe('210 x 297 mm')
    expect(rendered.pages[0]).toMatch(/应急预案手册[\s\S]*2\.1\s*版[\s\S]*东麓大学后勤保障处/)
    expect(rendered.pages[1]).toMatch(/审批页/)
    expect(rendered.pages[2]).toMatch(/目\s*录/)
    const numbers = rendered.pages.flatMap((page) => numberOf(page) ?? [])
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    // Nothing but cover, approval page and contents has no number: no page is empty.
    expect(rendered.pages.length - numbers.length).toBeLessThanOrEqual(4)
    expect(numbers.length).toBeGreaterThan(20)
  })

  it('names title, number and edition on every page', (context) => {
    context.skip(!hasOffice, NO_OFFICE)
    for (const page of rendered.pages) expect(page).toMatch(/应急预案手册\s+HQ-SC-001\s+2\.1\s*版/)
  })

  it('has contents that name the page of each part and chapter', (context) => {
    context.skip(!hasOffice, NO_OFFICE)
    const texts = rendered.pages.filter((page) => numberOf(page) !== undefined)
    const contents = bare(rendered.pages.filter((page) => numberOf(page) === undefined).join('\n'))
    const chapters = plan.sections.map(({ title }) => bare(title))
    const wanted = ['前言', '与上一版相比', plan.title, '防汛', '附件', ...chapters, '一、总则']
    const named = wanted.map((title) => new RegExp(`^${title}\\.+(\\d+)$`, 'm').exec(contents)?.[1])
    const stands = wanted.map((title) => String(texts.findIndex((page) => bare(page).split('\n').includes(title)) + 1))
    expect(named).toEqual(stands)
    expect(stands).not.toContain('0')
  })

  it('asks for the typefaces of the standard, and embeds what shows Chinese in their stead', async (context) => {
    context.skip(!hasOffice, NO_OFFICE)
    const styles = await partOf(await renderWord(manual, new Map()), 'word/styles.xml')
    for (const name of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles).toContain(name)
    expect(rendered.fonts.join()).toMatch(/CJK|Song|Hei|Kai|Fang|GB2312/i)
  })
})

describe('a full page of text', () => {
  const full: WordDocument = {
    ...manual,
    blocks: planBlocks({
      ...plan,
      risks: null,
      levels: [],
      organisation: [],
      contacts: [],
      steps: [],
      supplies: [],
      annexes: [],
      related: [],
      certificates: [],
      sections: [
        { title: '一、总则', level: 1, body: body(paragraph('应急处置以人为本统一指挥分级负责'.repeat(150))) },
      ],
    }),
  }

  it('has 22 lines of 28 characters (GB/T 9704-2012, 5.2.2)', async (context) => {
    context.skip(!hasOffice, NO_OFFICE)
    const { pages } = await renderPages(await renderWord(full, new Map()))
    // Neither the page that begins with the title nor the last one is full of text.
    const texts = pages.filter((page) => numberOf(page) !== undefined).slice(1, -1)
    expect(texts.length).toBeGreaterThan(1)
    for (const page of texts) {
      const lines = page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^[\u4e00-\u9fff]{10,}$/.test(line))
      expect(lines).toHaveLength(22)
      expect(new Set(lines.map((line) => line.length))).toEqual(new Set([28]))
    }
  }, 150_000)
})
