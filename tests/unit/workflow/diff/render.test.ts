import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { label } from '@/shared/label'
import { differenceOf } from '@/workflow/diff/document'
import { Difference } from '@/workflow/site/Difference'

type Fields = Parameters<typeof differenceOf>[0]['fields']
const fields: Fields = [
  { name: 'scope', type: 'textarea', label: label('适用范围', 'Scope') },
  {
    name: 'steps',
    type: 'array',
    label: label('作业步骤', 'Steps'),
    labels: { singular: label('步骤', 'Step'), plural: label('步骤', 'Steps') },
    fields: [
      { name: 'title', type: 'text', label: label('步骤', 'Step') },
      { name: 'minutes', type: 'number', label: label('用时', 'Minutes') },
    ],
  },
  { name: 'content', type: 'richText', label: label('补充说明', 'More') },
  { name: 'posts', type: 'relationship', relationTo: 'posts', hasMany: true, label: label('适用岗位', 'Posts') },
]
const page = (before: object | null, after: object) =>
  renderToStaticMarkup(
    Difference({ difference: differenceOf({ fields, before, after, nameOf: (_to, id) => `岗位${id}` }) }),
  )
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, '')
const step = (id: string, title: string, minutes: number | null = null) => ({ id, title, minutes })

describe('a difference on the page', () => {
  it('says additions and removals aloud as well as in colour', () => {
    const html = page({ scope: '教学区电梯' }, { scope: '宿舍区电梯' })
    expect(html).toMatch(/<del><span class="sr-only">〔删除：<\/span>教学/)
    expect(html).toMatch(/<ins><span class="sr-only">〔新增：<\/span>宿舍/)
    expect(wordsOf(html)).toContain('修改 1 处')
  })

  it('counts places from one, and names the move', () => {
    const rows = ['一', '二', '三', '四', '五'].map((title) => step(title, title))
    const [one, two, three, four, five] = rows
    const html = page({ steps: rows }, { steps: [one, five, two, three, four] })
    expect(wordsOf(html)).toContain('移动：第 5 → 第 2')
  })

  it('shows a new value after the old one', () => {
    const html = page({ steps: [step('a', '断电', 5)] }, { steps: [step('a', '断电', 10)] })
    expect(wordsOf(html)).toContain('用时〔删除：5〕 → 〔新增：10〕')
  })

  it('folds what did not change, and keeps all of it in the page', () => {
    const rows = Array.from({ length: 9 }, (_, index) => step(`s${index}`, `第${index}道工序`))
    const html = page({ steps: rows }, { steps: [...rows, step('new', '清场')] })
    expect(html).toContain('<details')
    expect(wordsOf(html)).toContain('8 项步骤未变')
    for (const { title } of rows) expect(html).toContain(title)
  })

  it('lays a table out as a table', () => {
    const cell = (text: string) => ({ type: 'tablecell', headerState: 0, children: [{ type: 'text', text }] })
    const table = (text: string) => ({
      content: {
        root: {
          children: [{ type: 'table', children: [{ type: 'tablerow', children: [cell('灭火器'), cell(text)] }] }],
        },
      },
    })
    const html = page(table('2'), table('3'))
    expect(html).toMatch(/<table class="data-table"><tbody><tr><td class="difference-text">灭火器<\/td>/)
    expect(html).toMatch(/<del>.*2.*<ins>.*3/)
  })

  it('leaves a first release without marks', () => {
    const html = page(null, { scope: '全校', posts: [1] })
    expect(html).toContain('difference-first')
    expect(wordsOf(html)).toContain('首次发布，全文均为新增')
  })

  it('says that nothing changed', () => {
    expect(wordsOf(page({ scope: '全校' }, { scope: '全校' }))).toBe('与现行版本相比，内容没有变化')
  })
})
