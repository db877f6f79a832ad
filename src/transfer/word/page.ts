/**
 * The page of GB/T 9704-2012, 5.2 and 7: A4, top margin 37 mm, left 28 mm, text area 156 × 225 mm, 22 lines of 28
 * characters of 三号 (16 pt). 28 characters of exactly 16 pt are wider than 156 mm, so each takes 15.75 pt, and a line of
 * the grid 28.9 pt.
 */
const MM = 1440 / 25.4
const twips = (mm: number) => Math.round(mm * MM)

export const page = {
  size: { width: twips(210), height: twips(297) },
  margin: {
    top: twips(37),
    bottom: twips(35),
    left: twips(28),
    right: twips(26),
    header: twips(15),
    // 7 mm below the text area (7.5).
    footer: twips(25),
  },
} as const

/** Twips: the line of the grid. */
export const LINE = Math.round(28.9 * 20)
/**
 * Twentieths of a point between characters, so that 28 of 16 pt take 15.75 pt each. A character grid of that pitch would
 * do the same in Word, but LibreOffice gives a character that is wider than its cell two of them.
 */
export const CHARACTER_SPACING = Math.round((15.75 - 16) * 20)
/** Pixels at 96 dpi that a picture may take: the width of the text area, and what leaves room for its caption. */
export const PICTURE = { width: Math.floor((156 / 25.4) * 96), height: Math.floor((190 / 25.4) * 96) } as const

/** Half-points, as Word counts: 二号, 三号, 四号, 小四. */
export const size = { title: 44, text: 32, small: 28, table: 24 } as const

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }
/** The typefaces that the standard asks for; a machine without them shows its nearest. */
export const font = {
  title: { ...latin, eastAsia: '方正小标宋简体' },
  text: { ...latin, eastAsia: '仿宋_GB2312' },
  first: { ...latin, eastAsia: '黑体' },
  second: { ...latin, eastAsia: '楷体_GB2312' },
} as const
