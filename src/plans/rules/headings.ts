import type { PlanElement } from './elements'
import { simplify } from './traditional'

const CJK = '[\\u3400-\\u9fff]'
const NUMERAL = '[一二三四五六七八九十百零〇两]{1,5}'
/** What makes a figure in front of a word a quantity and no number of a chapter: 三级, 24小时, 119报警. */
const MEASURE =
  '[级級号號个個分小时時类類名楼樓层層年月日天人次种種项項步期台组組度倍元米万萬%％](?![织織员員力录錄称稱型别別目间間限级級工析骤驟账帳常生])'

/** Marks of a list or of a text file in front. */
const BULLET = /^[#*·•●■◆▲★○□◇►▶※>§~—–\-_]+\s*/
/** ①②, ⒈, ❶: the figure is its own numbering. Read before full-width forms are narrowed. */
const CIRCLED = /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]+[\s、.．,，]*/
/** 第一章, 第3节. */
const CHAPTER = new RegExp(`^第\\s*(?:${NUMERAL}|\\d{1,3})\\s*(?:[章节節条條款篇编編]|部分)[\\s、.:,]*`)
/** (一), 〔1〕, 【2】, [a]. */
const BRACKETED = new RegExp(
  `^[(\\[【〔〈《]\\s*(?:${NUMERAL}|\\d{1,3}(?:[.-]\\d{1,3})*|[A-Za-z]|[ivxIVX]{1,4})\\s*[)\\]】〕〉》][\\s、.:,]*`,
)
/** 一、 1. 3.1) a) IV. — with a mark behind. */
const MARKED = new RegExp(`^(?:${NUMERAL}|\\d{1,3}(?:\\.\\d{1,3})*|[A-Za-z]|[IVXivx]{1,4})\\s*[、.)。,:;](?!\\d)\\s*`)
/** 一 总则, 3 总则: with a space behind; a number of three figures is a telephone number rather than a chapter. */
const SPACED = new RegExp(`^(?:${NUMERAL}|\\d{1,2}|[A-Za-z])\\s+(?!${MEASURE})`)
/** 3.1 预警, 3.1.2预警, 3-1 预警. */
const DECIMAL = new RegExp(`^\\d{1,3}(?:[.-]\\d{1,3}){1,5}\\s*(?!${MEASURE}|\\d)(?=${CJK}|[《“(])`)
/** 3预警: one or two figures right in front of a word that counts nothing. */
const BARE = new RegExp(`^\\d{1,2}(?!${MEASURE})(?=${CJK})`)
/** 附件1, 附录A：, 附表 2-1. */
const ATTACHED = new RegExp(
  `^附[件录錄表图圖]\\s*(?:(?:\\d{1,3}(?:[.-]\\d{1,3})*|${NUMERAL}|[A-Za-z](?:[.-]?\\d{1,3})*)\\s*)?[、.:,)\\s]*`,
)

const NUMBERINGS = [BULLET, CHAPTER, BRACKETED, ATTACHED, DECIMAL, MARKED, SPACED, BARE]
/** 第一章 6.1 （一）: more than these do not stand in front of one title. */
const MAX_NUMBERINGS = 5
/** Longer ones are text, whatever the file calls them. */
const LONGEST_TITLE = 200

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]|\p{Variation_Selector}/gu

/** Full-width figures, letters and brackets become narrow ones; spaces become one. */
const narrow = (title: string) => title.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** One piece of numbering less; the same text when none stands in front, or nothing would be left. */
function withoutOne(title: string): string {
  for (const numbering of NUMBERINGS) {
    const rest = title.replace(numbering, '')
    if (rest !== title && rest.trim() !== '') return rest.trim()
  }
  return title
}

/**
 * The words of a heading without the numbering in front: `（二）应急 响应：` → `应急响应`. Only what is numbering goes:
 * `三级响应`, `119报警` and `24小时值班` stay as they are.
 */
export function bareTitle(title: string): string {
  let text = title.slice(0, LONGEST_TITLE).replace(INVISIBLE, '').trim()
  text = narrow(text.replace(CIRCLED, '') || text)
  for (let count = 0; count < MAX_NUMBERINGS; count += 1) {
    const rest = withoutOne(text)
    if (rest === text) break
    text = rest
  }
  return text
    .replace(/\s+/g, '')
    .replace(/^[《【“"'「『[(]+(?=.*[》】”"'」』\])]$)/, '')
    .replace(/[\s:;,.。、…·*#_》】”"'」』\-—]+$/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[:;,.。、]+$/g, '')
}

/** What titles are compared by: simplified, with one word for “and”, “or”, “related”, “communication”. */
export function foldTitle(title: string): string {
  return simplify(bareTitle(title))
    .replace(/以及|[与和及、,，/&]/g, '及')
    .replace(/及+/g, '及')
    .replace(/或者/g, '或')
    .replace(/的/g, '')
    .replace(/通讯/g, '通信')
    .replace(/其它/g, '其他')
    .replace(/相关/g, '有关')
    .replace(/应急救援/g, '应急')
}

export interface Match {
  clause: string
  /** A part of the element: several of them are no repetition. */
  isPart: boolean
  /** Counts below the element's own chapter only. */
  isInside: boolean
}

export type Matcher = (title: string) => Match[]

function tableOf(elements: readonly PlanElement[]): Map<string, Match> {
  const table = new Map<string, Match>()
  const add = (name: string, match: Match) => {
    const key = foldTitle(name)
    if (!table.has(key)) table.set(key, match)
  }
  for (const { clause, name } of elements) add(name, { clause, isPart: false, isInside: false })
  for (const { clause, aliases, inside = [], parts = [] } of elements) {
    for (const alias of aliases) add(alias, { clause, isPart: false, isInside: false })
    for (const part of parts) add(part, { clause, isPart: true, isInside: false })
    for (const alias of inside) add(alias, { clause, isPart: false, isInside: true })
  }
  return table
}

/**
 * Reads titles as elements. A title is an element when it is one of its names as a whole, never when it merely holds
 * one; `预警与信息报告` is both, because every half of it is one.
 */
export function matcherOf(elements: readonly PlanElement[]): Matcher {
  const table = tableOf(elements)
  return (title) => {
    const folded = foldTitle(title)
    const whole = table.get(folded)
    if (whole) return [whole]
    const halves = folded.split('及')
    if (halves.length < 2) return []
    const matches = halves.map((half) => table.get(half))
    return matches.every((match) => match !== undefined && !match.isInside)
      ? matches.filter((match) => match !== undefined)
      : []
  }
}
