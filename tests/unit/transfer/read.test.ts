import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '@/transfer/docx/archive'
import { readDocx } from '@/transfer/docx/read'
import type { DocxContent } from '@/transfer/model/docx'
import {
  cell,
  type DocxParts,
  deleted,
  footnote,
  heading,
  inserted,
  makeDocx,
  paragraph,
  picture,
  run,
  table,
  textBox,
} from '../../helpers/docx/make'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docx-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const isTitle = (text: string) => /应急预案$/.test(text)

async function read(parts: DocxParts): Promise<DocxContent> {
  const file = path.join(folder, `${Math.random()}.docx`)
  await writeFile(file, await makeDocx(parts))
  const archive = await openArchive(file)
  try {
    return await readDocx(archive, { isTitle })
  } finally {
    archive.close()
  }
}

const headings = ({ blocks }: DocxContent) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.title}`] : []))
const htmlOf = ({ blocks }: DocxContent) => blocks.map((block) => block.html).join('')
const text = paragraph('正文文字，说明情况。')

describe('headings', () => {
  it.each<[name: string, body: string[], expected: string[]]>([
    [
      'by style, also by a style based on one, and by outline level of style or paragraph',
      [
        paragraph('火灾专项应急预案', { style: 'Own' }),
        paragraph('一、适用范围', { style: 'Level' }),
        text,
        paragraph('（一）公寓', { outline: 2 }),
        text,
      ],
      ['1 火灾专项应急预案', '2 适用范围', '3 公寓'],
    ],
    [
      'by number and bold letters where there is no style',
      [
        paragraph('火灾专项应急预案', { centred: true, bold: true, points: 22 }),
        paragraph('一、适用范围', { bold: true }),
        text,
        paragraph('二、组织机构', { bold: true }),
        paragraph('（一）指挥部', { bold: true }),
        text,
      ],
      ['1 火灾专项应急预案', '2 适用范围', '2 组织机构', '3 指挥部'],
    ],
    [
      'by number alone when text follows each',
      [
        paragraph('1 总则'),
        paragraph('1.1 适用范围'),
        text,
        paragraph('1.2 响应分级'),
        text,
        paragraph('2 组织机构'),
        text,
      ],
      ['1 总则', '2 适用范围', '2 响应分级', '1 组织机构'],
    ],
    [
      'by automatic numbers',
      [paragraph('总则', { list: [1, 0] }), paragraph('适用范围', { list: [1, 1], bold: true }), text],
      ['1 总则', '2 适用范围'],
    ],
    [
      'never a list of short lines or of sentences',
      [
        heading(1, '处置'),
        text,
        paragraph('1. 切断电源'),
        paragraph('2. 拨打电话'),
        paragraph('3. 疏散人员'),
        paragraph('一、立即报告值班室，说明地点。'),
        text,
      ],
      ['1 处置'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(headings(await read({ body }))).toEqual(expected)
  })
})

describe('the text', () => {
  it('accepts changes: what was inserted stays, what was deleted goes', async () => {
    const content = await read({
      body: [
        heading(1, '一、处置'),
        paragraph(run('先') + deleted('旧文字') + inserted(run('新文字')) + run('后')),
        `<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="甲"/></w:rPr></w:pPr>${run('前半')}</w:p>`,
        paragraph('后半'),
      ],
    })
    expect(htmlOf(content)).toContain('先新文字后')
    expect(htmlOf(content)).not.toContain('旧文字')
    expect(htmlOf(content)).toContain('<p>前半后半</p>')
  })

  it('keeps footnotes in brackets, text boxes as paragraphs and the words of fields, ruby and equations', async () => {
    const content = await read({
      body: [
        heading(1, '处置'),
        paragraph(run('报告值班室') + footnote(2)),
        paragraph(run('框外') + textBox(paragraph('框内第一行'), paragraph('框内第二行'))),
        paragraph('<w:fldSimple w:instr="REF x"><w:r><w:t>第三章</w:t></w:r></w:fldSimple>'),
        paragraph(
          '<w:r><w:ruby><w:rt><w:r><w:t>zāi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>灾</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        ),
        paragraph('<m:oMath><m:r><m:t>Q=mv</m:t></m:r></m:oMath>'),
      ],
      footnotes: { 2: '电话 8120。' },
    })
    const html = htmlOf(content)
    expect(html).toContain('报告值班室〔注：电话 8120。〕')
    expect(html).toMatch(/<p>框外<\/p><p>框内第一行<\/p><p>框内第二行<\/p>/)
    expect(html.match(/框内第一行/g)).toHaveLength(1)
    expect(html).toContain('第三章')
    expect(html).toContain('<p>灾</p>')
    expect(html).toContain('Q=mv')
    expect(content.notes.map(({ kind, place }) => `${kind} ${place}`)).toEqual(['equation 处置', 'textBox 处置'])
  })

  it.each([
    ['<m:f><m:num><m:r><m:t>V</m:t></m:r></m:num><m:den><m:r><m:t>t+1</m:t></m:r></m:den></m:f>', 'V/(t+1)'],
    ['<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>', 'x^2'],
    ['<m:sSub><m:e><m:r><m:t>Q</m:t></m:r></m:e><m:sub><m:r><m:t>max</m:t></m:r></m:sub></m:sSub>', 'Q_max'],
    ['<m:rad><m:deg/><m:e><m:r><m:t>a+b</m:t></m:r></m:e></m:rad>', '√(a+b)'],
  ])('writes equations so that they keep their meaning: %#', async (equation, expected) => {
    const content = await read({ body: [heading(1, '计算'), paragraph(`<m:oMath>${equation}</m:oMath>`)] })
    expect(htmlOf(content)).toContain(`<p>${expected}</p>`)
    expect(content.notes).toEqual([{ kind: 'equation', place: '计算', text: expected }])
  })

  it('keeps the words of charts, SmartArt and lettering, lists objects and what lies in other files', async () => {
    const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relation = (id: string, type: string, target: string, mode = '') =>
      `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${mode}/>`
    const drawn = (inside: string) =>
      `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    const chart = drawn('<c:chart xmlns:c="urn:c" r:id="rId31"/>')
    const smart = drawn('<dgm:relIds xmlns:dgm="urn:d" r:dm="rId32"/>')
    const object =
      '<w:r><w:object><v:shape><v:imagedata r:id="rId33"/></v:shape><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12" r:id="rId34"/></w:object></w:r>'
    const lettering = '<w:r><w:pict><v:shape><v:textpath string="演练专用"/></v:shape></w:pict></w:r>'
    const content = await read({
      body: [
        heading(1, '图表'),
        paragraph(run('统计') + chart),
        paragraph(run('流程') + smart),
        paragraph(run('表格') + object),
        paragraph(run('字样') + lettering),
        paragraph(`<w:r><w:t>移出</w:t></w:r><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>`),
        paragraph(`<w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo>`),
        '<w:altChunk r:id="rId35"/>',
      ],
      parts: {
        'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
          relation('rId31', 'chart', 'charts/chart1.xml'),
          relation('rId32', 'diagramData', 'diagrams/data1.xml'),
          relation('rId33', 'image', 'media/object.emf'),
          relation('rId34', 'package', 'embeddings/book.xlsx'),
          relation('rId35', 'aFChunk', 'other.html'),
        ].join('')}</Relationships>`,
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><a:t>各月演练次数</a:t><c:v>一月</c:v><c:v>4</c:v></c:chartSpace>',
        'word/diagrams/data1.xml': '<d:m xmlns:d="urn:d" xmlns:a="urn:a"><a:t>接警</a:t><a:t>处置</a:t></d:m>',
      },
    })
    const html = htmlOf(content)
    for (const words of [
      '统计</p><p>〔图：各月演练次数，一月，4〕',
      '流程</p><p>〔图：接警，处置〕',
      '字样</p><p>〔图：演练专用〕',
      '新处',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('旧处')
    expect(content.pictures).toEqual([{ path: 'word/media/object.emf', alt: '' }])
    expect(content.notes.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'drawing 各月演练次数，一月，4',
      'drawing 接警，处置',
      'object Excel.Sheet.12',
      'drawing 演练专用',
      'unknown 嵌入的其他文件（altChunk）',
    ])
  })

  it('keeps numbers that a list would lose, and leaves plain lists to the editor', async () => {
    const html = htmlOf(
      await read({
        body: [
          paragraph('条件甲', { list: [4, 0] }),
          paragraph('条件乙', { list: [4, 0] }),
          paragraph('一项', { list: [3, 0] }),
          paragraph('二项', { list: [3, 0] }),
          text,
          paragraph('三项', { list: [3, 0] }),
          paragraph('点', { list: [2, 0] }),
        ],
      }),
    )
    expect(html).toContain('<p>（1） 条件甲</p><p>（2） 条件乙</p><ol><li>一项</li><li>二项</li></ol>')
    expect(html).toContain('<p>3. 三项</p><ul><li>点</li></ul>')
  })

  it('reads tables with merged cells', async () => {
    const { blocks } = await read({
      body: [
        table([
          ['组别', '姓名'],
          [cell('抢险组', '<w:vMerge w:val="restart"/>'), '甲'],
          [cell('', '<w:vMerge/>'), '乙'],
        ]),
      ],
    })
    expect(blocks.find((block) => block.kind === 'table')).toMatchObject({
      rows: [
        ['组别', '姓名'],
        ['抢险组', '甲'],
        ['抢险组', '乙'],
      ],
    })
  })

  it('puts pictures between paragraphs, described by Word or by the caption', async () => {
    const content = await read({
      body: [
        heading(1, '路线'),
        paragraph(run('见下图') + picture('rId9')),
        paragraph('图 1 疏散路线'),
        paragraph(picture('rId8', '总阀位置')),
        table([[`<w:tc>${paragraph(picture('rId8', '总阀位置'))}</w:tc>`]]),
      ],
      media: { rId9: { name: 'a.png', data: Buffer.from('x') }, rId8: { name: 'b.emf', data: Buffer.from('y') } },
    })
    expect(content.pictures).toEqual([
      { path: 'word/media/a.png', alt: '图 1 疏散路线' },
      { path: 'word/media/b.emf', alt: '总阀位置' },
      { path: 'word/media/b.emf', alt: '总阀位置' },
    ])
    expect(htmlOf(content)).toContain('<p>见下图</p><img data-picture="0" alt="" />')
    expect(htmlOf(content)).toMatch(/<td><img data-picture="2"[^>]*><\/td>/)
  })

  it('leaves out contents, comments and hidden text, and says so', async () => {
    const content = await read({
      body: [
        paragraph('目录', { centred: true }),
        paragraph('第一章 总则\t1', { style: 'TOC1' }),
        paragraph('第二章 处置\t2', { style: 'TOC1' }),
        heading(1, '第一章 总则'),
        paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部备注</w:t></w:r><w:r><w:t>正文</w:t></w:r>'),
      ],
      comments: ['请核实电话'],
    })
    expect(htmlOf(content)).toBe('<p>正文</p>')
    expect(headings(content)).toEqual(['1 总则'])
    expect(content.notes).toEqual([
      { kind: 'contents', place: '', text: '2 行' },
      { kind: 'hidden', place: '总则', text: '内部备注' },
      { kind: 'comment', place: '', text: '请核实电话' },
    ])
  })
})
