/**
 * Sketches for standards and plans, drawn as SVG. Shapes only: a machine without Chinese fonts draws them as well,
 * and the words stand in the alternative text.
 */
export interface PictureSeed {
  key: string
  filename: string
  alt: string
  svg: string
}

const colours = { ink: '#1f3a3d', line: '#5b7c7f', paper: '#f6f8f7', safe: '#1d7a4f', warn: '#c2571a', soft: '#d9e5e1' }

const frame = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540"><rect width="960" height="540" fill="${colours.paper}"/>${content}</svg>`

const box = (x: number, y: number, width: number, height: number, fill = '#ffffff', stroke = colours.line) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${fill}" stroke="${stroke}" stroke-width="4"/>`

const arrow = (x1: number, y1: number, x2: number, y2: number, colour = colours.safe) => {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const wing = (turn: number) => `${x2 - 22 * Math.cos(angle + turn)},${y2 - 22 * Math.sin(angle + turn)}`
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="8" stroke-linecap="round"/><polygon points="${x2},${y2} ${wing(0.45)} ${wing(-0.45)}" fill="${colour}" stroke="${colour}" stroke-width="4"/>`
}

const person = (x: number, y: number, colour = colours.ink) =>
  `<circle cx="${x}" cy="${y - 34}" r="12" fill="${colour}"/><rect x="${x - 13}" y="${y - 20}" width="26" height="42" rx="12" fill="${colour}"/>`

const flame = (x: number, y: number, size = 1) =>
  `<path transform="translate(${x} ${y}) scale(${size})" d="M0 40C-34 40-40 6-18-18C-16-2-6-4-8-24C-8-44 6-54 8-60C12-36 40-24 34 10C32 30 18 40 0 40Z" fill="${colours.warn}"/>`

const assembly = (x: number, y: number) =>
  `<rect x="${x - 36}" y="${y - 36}" width="72" height="72" rx="8" fill="${colours.safe}"/>${person(x, y + 12, '#ffffff')}<circle cx="${x - 22}" cy="${y - 10}" r="7" fill="#ffffff"/><circle cx="${x + 22}" cy="${y - 10}" r="7" fill="#ffffff"/>`

const repairFlow = () => {
  const stations = [90, 285, 480, 675, 870]
  const icons = [
    `<rect x="70" y="222" width="40" height="72" rx="8" fill="${colours.ink}"/><rect x="76" y="232" width="28" height="44" fill="${colours.soft}"/>`,
    `<rect x="255" y="232" width="60" height="50" rx="6" fill="${colours.ink}"/><line x1="266" y1="248" x2="304" y2="248" stroke="#ffffff" stroke-width="5"/><line x1="266" y1="264" x2="292" y2="264" stroke="#ffffff" stroke-width="5"/>`,
    `<rect x="448" y="240" width="64" height="40" rx="6" fill="${colours.ink}"/><rect x="466" y="228" width="28" height="14" rx="5" fill="none" stroke="${colours.ink}" stroke-width="5"/>`,
    `<path d="M650 282L684 248A20 20 0 1 1 698 262L664 296Z" fill="${colours.ink}"/>`,
    `<path d="M846 258L864 276L898 236" fill="none" stroke="${colours.safe}" stroke-width="12" stroke-linecap="round"/>`,
  ]
  return frame(
    stations
      .map(
        (x, index) =>
          `<circle cx="${x}" cy="258" r="70" fill="#ffffff" stroke="${colours.line}" stroke-width="4"/>${icons[index] ?? ''}${index < 4 ? arrow(x + 78, 258, x + 114, 258) : ''}`,
      )
      .join(''),
  )
}

const liftRescue = () => {
  const floors = [80, 200, 320, 440].map(
    (y) => `<line x1="120" y1="${y}" x2="420" y2="${y}" stroke="${colours.line}" stroke-width="6"/>`,
  )
  const cabin = `${box(440, 170, 150, 170, colours.soft, colours.ink)}${person(485, 290)}${person(540, 290)}`
  const hoist = `<line x1="515" y1="20" x2="515" y2="170" stroke="${colours.ink}" stroke-width="5"/><circle cx="515" cy="40" r="24" fill="none" stroke="${colours.ink}" stroke-width="8"/>`
  const level = `${arrow(620, 320, 620, 230)}<line x1="420" y1="200" x2="720" y2="200" stroke="${colours.safe}" stroke-width="5" stroke-dasharray="14 10"/>`
  const forbidden = `<circle cx="800" cy="400" r="72" fill="#ffffff" stroke="${colours.warn}" stroke-width="12"/><rect x="768" y="362" width="26" height="76" fill="${colours.ink}"/><rect x="806" y="362" width="26" height="76" fill="${colours.ink}"/><line x1="752" y1="448" x2="848" y2="352" stroke="${colours.warn}" stroke-width="12"/>`
  return frame(
    `${floors.join('')}<rect x="424" y="10" width="182" height="500" fill="none" stroke="${colours.line}" stroke-width="6"/>${hoist}${cabin}${level}${person(300, 178)}${person(240, 178)}${forbidden}`,
  )
}

const substationPlan = () => {
  const transformer = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="26" fill="none" stroke="${colours.ink}" stroke-width="6"/><circle cx="${x + 32}" cy="${y}" r="26" fill="none" stroke="${colours.ink}" stroke-width="6"/>`
  const cabinets = [0, 1, 2, 3, 4, 5].map(
    (n) =>
      `<rect x="${330 + n * 66}" y="70" width="54" height="70" fill="${colours.soft}" stroke="${colours.ink}" stroke-width="4"/>`,
  )
  const extinguisher = (x: number, y: number) =>
    `<rect x="${x}" y="${y}" width="18" height="34" rx="6" fill="${colours.warn}"/>`
  return frame(
    `${box(40, 40, 240, 200)}${transformer(110, 140)}${box(40, 270, 240, 220)}${transformer(110, 380)}${box(300, 40, 440, 280)}${cabinets.join('')}${box(300, 340, 440, 150)}${person(380, 430)}${person(430, 430)}${box(760, 40, 160, 450, colours.soft)}${extinguisher(300, 270)}${extinguisher(720, 270)}${extinguisher(260, 300)}${arrow(520, 230, 720, 230)}${arrow(740, 230, 840, 230)}${arrow(840, 250, 840, 400)}${assembly(840, 446)}`,
  )
}

const fireResponse = () =>
  frame(
    `${box(40, 150, 180, 220)}${flame(130, 260, 1.3)}${arrow(230, 260, 300, 260, colours.warn)}${box(310, 150, 150, 220)}<path d="M345 300C345 250 350 220 385 220C420 220 425 250 425 300Z" fill="${colours.warn}"/><circle cx="385" cy="312" r="11" fill="${colours.warn}"/>${arrow(470, 260, 540, 260)}${box(550, 150, 150, 220, colours.safe, colours.safe)}<rect x="640" y="180" width="46" height="150" fill="#ffffff"/>${person(590, 280, '#ffffff')}${arrow(600, 345, 640, 345, '#ffffff')}${arrow(710, 260, 790, 260)}${assembly(850, 260)}`,
  )

const campusAssembly = () => {
  const houses: readonly [number, number, number, number][] = [
    [70, 70, 200, 90],
    [320, 70, 160, 90],
    [70, 350, 160, 120],
    [280, 350, 160, 120],
    [700, 70, 190, 120],
    [700, 350, 190, 120],
  ]
  const road = `<path d="M0 255H960M600 0V540" stroke="${colours.soft}" stroke-width="64"/>`
  const routes = [
    arrow(170, 165, 450, 245),
    arrow(400, 165, 470, 235),
    arrow(150, 345, 420, 275),
    arrow(360, 345, 450, 290),
    arrow(790, 195, 660, 240),
    arrow(790, 345, 660, 280),
  ]
  return frame(
    `${road}${houses.map(([x, y, width, height]) => box(x, y, width, height)).join('')}${routes.join('')}${assembly(520, 260)}${assembly(640, 460)}`,
  )
}

export const pictures: readonly PictureSeed[] = [
  {
    key: 'repair-flow',
    filename: 'repair-flow.webp',
    alt: '水电急修五步示意图：手机报修、登记派单、携工具上门、现场维修、确认评价',
    svg: repairFlow(),
  },
  {
    key: 'lift-rescue',
    filename: 'lift-rescue.webp',
    alt: '电梯困人救援示意图：轿厢停在两层之间，断电后盘车平层再开门；轿内人员禁止扒门',
    svg: liftRescue(),
  },
  {
    key: 'substation-plan',
    filename: 'substation-plan.webp',
    alt: '中心配电房平面示意图：左侧两间变压器室，中间配电柜室与值班室，右侧疏散通道，红色为灭火器位置',
    svg: substationPlan(),
  },
  {
    key: 'fire-response',
    filename: 'fire-response.webp',
    alt: '火灾处置四步示意图：发现火情、按铃报警、走安全出口、到集合点清点',
    svg: fireResponse(),
  },
  {
    key: 'campus-assembly',
    filename: 'campus-assembly.webp',
    alt: '校园应急集合点示意图：各楼沿绿色箭头疏散至中心广场和南侧停车场两处集合点',
    svg: campusAssembly(),
  },
]
