const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** 1 → 一, 12 → 十二, 120 → 一百二十; from a thousand on plain figures, which no chapter reaches. */
function chinese(value: number, digits: string, ten: string, hundred: string): string {
  const digit = (n: number) => digits[n] ?? ''
  if (value <= 0 || value >= 1000) return String(value)
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const head = hundreds > 0 ? `${digit(hundreds)}${hundred}` : ''
  if (rest === 0) return head
  const tens = Math.floor(rest / 10)
  const ones = rest % 10
  const one = ones > 0 ? digit(ones) : ''
  if (tens === 0) return hundreds > 0 ? `${head}零${one}` : one
  const leading = tens === 1 && hundreds === 0 ? '' : digit(tens)
  return `${head}${leading}${ten}${one}`
}

function letters(value: number): string {
  const character = String.fromCharCode(97 + ((value - 1) % 26))
  return character.repeat(Math.floor((value - 1) / 26) + 1)
}

const ROMAN: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value <= 0 || value >= 400) return String(value)
  let rest = value
  let text = ''
  for (const [amount, sign] of ROMAN)
    while (rest >= amount) {
      text += sign
      rest -= amount
    }
  return text
}

const circled = (value: number) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `(${value})`)

/** A number in one of Word's formats (`w:numFmt`); plain figures for a format that is not known. */
export function formatNumeral(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chinese(value, DIGITS, '十', '百')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chinese(value, LEGAL, '拾', '佰')
    case 'lowerLetter':
      return value > 0 ? letters(value) : String(value)
    case 'upperLetter':
      return value > 0 ? letters(value).toUpperCase() : String(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** The value of a Chinese numeral up to 199, or of figures (full-width ones too); undefined for anything else. */
export function parseNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  const match = /^(?:(一)?百)?(?:零|〇)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain)
  if (!match || plain === '') return undefined
  const digit = (sign: string | undefined) => (sign ? DIGITS.indexOf(sign) : 0)
  const hundreds = plain.includes('百') ? 100 : 0
  const tens = match[3] ? (match[2] ? digit(match[2]) : 1) * 10 : 0
  const value = hundreds + tens + digit(match[4])
  return value > 0 ? value : undefined
}
