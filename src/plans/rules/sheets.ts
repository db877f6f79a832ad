/** How a sheet of cards is cut: sizes in mm; text sizes in points, the most readable first. */
export interface Sheet {
  name: string
  /** Of the paper. */
  page: { width: number; height: number }
  /** Cards on a page, across and down. */
  columns: number
  rows: number
  /** Inside a card's border. */
  inner: { width: number; height: number }
  qr: number
  sizes: readonly number[]
}

/** The sheets that cards are printed on; the key is part of the address. */
export const sheets = {
  a6: {
    name: 'A6 一页一张',
    page: { width: 105, height: 148 },
    columns: 1,
    rows: 1,
    inner: { width: 93, height: 136 },
    qr: 22,
    sizes: [12, 11, 10, 9.5, 9, 8.5, 8],
  },
  a5: {
    name: 'A5 一页一张',
    page: { width: 148, height: 210 },
    columns: 1,
    rows: 1,
    inner: { width: 132, height: 194 },
    qr: 32,
    sizes: [16, 15, 14, 13, 12, 11, 10],
  },
  a4x8: {
    name: 'A4 一页八张',
    page: { width: 210, height: 297 },
    columns: 2,
    rows: 4,
    inner: { width: 97, height: 66 },
    qr: 18,
    sizes: [9, 8.5, 8, 7.5, 7, 6.5],
  },
} as const satisfies Record<string, Sheet>
export type SheetKey = keyof typeof sheets

export const isSheetKey = (value: string): value is SheetKey => value in sheets

/** What a card has to say, each entry a paragraph. */
export interface CardText {
  steps: { text: string; note: string | null }[]
  calls: string[]
  supplies: string[]
  levels: string[]
}

export interface FittedCard extends CardText {
  /** Points. */
  size: number
  /** Whether each contact, supply and level has a line of its own. */
  isListed: boolean
  /** What was left out, in words; the code leads to all of it. */
  leftOut: string[]
}

const MM_PER_POINT = 0.3528
const LINE = 1.4
/** Estimates err; a line too many would be cut off. */
const SLACK = 1.08
/** Head of a card, in lines: the post, the plan. */
const HEAD = 4.2
/** Foot of a card, in lines: version and date. */
const FOOT = 1.2
/** Indent of a numbered step, in characters. */
const INDENT = 2.2
/** Space between parts and paragraphs, in lines. */
const GAP = 0.25

/** Width of a text in characters of Chinese; Latin letters and digits are about half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.58 : 1), 0)

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0)

/** Numbers do not break: a line ends earlier for them; in characters. */
const UNBROKEN = 3
/** Sizes in which a line for each contact is worth more than larger type, from the largest. */
const LISTED_SIZES = 4

/** The height of a card in mm, by the lines that its text takes. */
function heightOf(
  text: CardText,
  { inner, qr }: Sheet,
  { size, isListed }: { size: number; isListed: boolean },
): number {
  const { steps, calls, supplies, levels } = text
  const em = size * MM_PER_POINT
  const width = Math.floor(inner.width / em)
  const head = Math.max(qr + 1, HEAD * LINE * em)
  const paragraphs = [
    ...steps.map(({ text, note }) => linesIn(text, width - INDENT) + (note ? linesIn(note, width - INDENT) : 0)),
    ...[calls, supplies, levels]
      .filter((part) => part.length > 0)
      .map((part) => linesIn(part.join(isListed ? '\n' : '　'), width - 3 - (part === calls ? UNBROKEN : 0))),
  ]
  const lines = paragraphs.reduce((sum, count) => sum + count + GAP, 0) + FOOT
  return head + lines * LINE * em * SLACK
}

const FEW = 3
const withFew = (items: string[], unit: string) =>
  items.length > FEW ? [...items.slice(0, FEW), `等 ${items.length} ${unit}`] : items

/** What a card says less and less, the steps last: each stage with what it leaves out. */
function stagesOf(text: CardText): (CardText & { leftOut: string[] })[] {
  const without = (part: string, items: unknown[]) => (items.length > 0 ? [part] : [])
  const levels = without('分级', text.levels)
  const brief = { ...text, levels: [], calls: withFew(text.calls, '人'), supplies: withFew(text.supplies, '项') }
  const bare = { ...brief, supplies: [], steps: text.steps.map((step) => ({ ...step, note: null })) }
  const bareOut = [
    ...levels,
    ...without('物资', text.supplies),
    ...(text.steps.some(({ note }) => note) ? ['备注'] : []),
  ]
  const cut = text.steps.map((_, index) => {
    const left = text.steps.length - index - 1
    return {
      ...bare,
      steps: bare.steps.slice(0, left),
      leftOut: [...bareOut, left === 0 ? '全部步骤' : `第 ${left + 1} 项及以后的步骤`],
    }
  })
  return [
    { ...text, leftOut: [] },
    { ...text, levels: [], leftOut: levels },
    { ...brief, leftOut: levels },
    { ...bare, leftOut: bareOut },
    ...cut,
  ]
}

/**
 * Fits a card on a sheet: everything, with a line for each contact where the type stays large, else run on in the
 * largest type in which it fits; where nothing helps it says less, and says so. What the steps are is given up last.
 */
export function fitCard(text: CardText, sheet: Sheet): FittedCard {
  const smallest = sheet.sizes.at(-1) ?? 8
  for (const { leftOut, ...stage } of stagesOf(text)) {
    const fits = (isListed: boolean) => (size: number) =>
      heightOf(stage, sheet, { size, isListed }) <= sheet.inner.height
    const listed = sheet.sizes.slice(0, LISTED_SIZES).find(fits(true))
    const size = listed ?? sheet.sizes.find(fits(false))
    if (size !== undefined) return { ...stage, size, isListed: listed !== undefined, leftOut }
  }
  return { steps: [], calls: [], supplies: [], levels: [], size: smallest, isListed: false, leftOut: ['全部内容'] }
}
