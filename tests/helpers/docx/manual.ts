import sharp from 'sharp'
import { type DocxParts, heading, paragraph, picture, table } from './make'

export const drawPicture = (shade = 100, size = 400) =>
  sharp({ create: { width: size, height: size, channels: 3, background: { r: shade, g: 80, b: 60 } } })
    .png()
    .toBuffer()

/** A small manual of two plans with tables of every kind, a picture, and something that cannot be read. */
export async function smallManual(): Promise<DocxParts> {
  return {
    body: [
      paragraph('海棠大学后勤应急预案手册', { centred: true, bold: true, points: 26 }),
      paragraph('为规范应急处置，编制本手册。'),
      heading(1, '第一部分 综合应急预案'),
      heading(2, '一、总则'),
      heading(3, '（一）适用范围'),
      paragraph('适用于后勤保障处所辖区域。'),
      heading(2, '二、应急组织机构及职责'),
      table([
        ['职务', '姓名', '职责'],
        ['总指挥', '陆明远', '统一指挥。'],
        ['抢险组', '罗志成', '断电断水、抢修。'],
      ]),
      heading(2, '三、联系方式'),
      table([
        ['序号', '职务', '姓名', '手机', '办公电话'],
        ['1', '总指挥', '陆明远', '13800010001', '0571-88001234'],
        ['2', '值班室', '', '8120', ''],
      ]),
      heading(1, '第二部分 专项应急预案'),
      heading(2, '火灾事故专项应急预案'),
      heading(3, '1 适用范围'),
      paragraph('适用于各楼宇火灾。'),
      heading(3, '2 处置措施'),
      table([
        ['步骤', '岗位', '动作', '时限'],
        ['1', '第一发现人', '呼喊示警，拨打 6119。', '1 分钟'],
        ['2', '控制室值班员', '核实火情，拨打 119。', '3分钟内'],
      ]),
      paragraph(picture('rId20', '疏散路线图')),
      paragraph(picture('rId21', '流程图')),
      heading(3, '3 应急物资'),
      table([
        ['名称', '型号', '数量', '存放地点', '管理责任人', '电话'],
        ['灭火器', 'MFZ/ABC4', '12 具', '一层大厅', '贺志强', '待定'],
      ]),
    ],
    media: {
      rId20: { name: 'image1.png', data: await drawPicture() },
      rId21: { name: 'image2.emf', data: Buffer.from('not a picture') },
    },
  }
}

/** Words of a page of a Chinese manual, in 小四 with usual spacing. */
const PAGE_CHARACTERS = 650

/** A manual of so many pages: plans of eight chapters with tables, lists and pictures. */
export async function largeManual(pages: number): Promise<DocxParts> {
  const body: string[] = [paragraph('应急预案手册', { centred: true, bold: true, points: 26 })]
  const sentence =
    '发生突发事件时，现场人员应立即报告值班室，说明时间、地点、人数和险情，并按处置卡采取先期措施，防止事态扩大。'
  const plans = Math.ceil(pages / 5)
  const perChapter = Math.ceil((pages * PAGE_CHARACTERS) / (plans * 8) / sentence.length)
  const media: NonNullable<DocxParts['media']> = {}
  for (let index = 0; index < 40; index += 1)
    media[`rId${100 + index}`] = { name: `image${index}.png`, data: await drawPicture(index * 5, 900) }
  for (let plan = 0; plan < plans; plan += 1) {
    body.push(heading(1, `第${plan + 1}号设施故障专项应急预案`))
    for (let chapter = 0; chapter < 8; chapter += 1) {
      body.push(heading(2, `${chapter + 1} 处置环节${chapter + 1}`))
      for (let line = 0; line < perChapter; line += 1) body.push(paragraph(`${sentence}（${plan}-${chapter}-${line}）`))
      if (chapter === 2)
        body.push(
          table([
            ['职务', '姓名', '电话'],
            ...Array.from({ length: 12 }, (_, row) => [`岗位${row}`, `甲${row}`, `1380000${plan}${1000 + row}`]),
          ]),
        )
      if (chapter === 5) body.push(table(Array.from({ length: 15 }, (_, row) => [`项目${row}`, '要求', '依据'])))
    }
    body.push(paragraph(picture(`rId${100 + (plan % 40)}`, `示意图 ${plan}`)))
  }
  return { body, media }
}
