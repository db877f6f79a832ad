import type { responseLevels } from '@/plans/model'
import { readDay } from '@/shared/days'
import { keysOf } from '@/shared/label'
import { PHONE_PATTERN } from '@/shared/phone'
import type { RowKind } from '../model'

export interface ContactRow {
  role: string
  name?: string
  phone?: string
  backupPhone?: string
}
export interface SupplyRow {
  name: string
  model?: string
  performance?: string
  quantity?: number
  unit?: string
  place?: string
  conditions?: string
  renewal?: string
  keeper?: string
  phone?: string
  /** `YYYY-MM-DD`. */
  checkDueOn?: string
}
export interface DutyRow {
  role: string
  holder?: string
  duties?: string
}
export interface StepRow {
  role: string
  action: string
  minutes?: number
  note?: string
}

export interface LevelRow {
  level: keyof typeof responseLevels
  trigger: string
  commander?: string
  tasks?: string
  raise?: string
  mayRaise?: string
  lower?: string
  mayLower?: string
  end?: string
  mayEnd?: string
}

export interface Rows {
  contacts: ContactRow[]
  supplies: SupplyRow[]
  organisation: DutyRow[]
  steps: StepRow[]
  levels: LevelRow[]
}

export const noRows = (): Rows => ({ contacts: [], supplies: [], organisation: [], steps: [], levels: [] })

export interface Recognised {
  kind: RowKind
  rows: Rows
  /** What a row says that its columns cannot hold: then the table stays in the text as well. */
  problems: string[]
}

const columns: Record<RowKind, Record<string, RegExp>> = {
  contacts: {
    backupPhone: /备用|办公电话2|第二(联系)?电话|固定电话|办公电话|座机/,
    phone: /手机|电话|联系方式|号码/,
    name: /姓名|联系人|负责人/,
    role: /职务|岗位|角色|职责分工|应急职务|组别/,
    organisation: /单位|部门|机构|科室/,
  },
  supplies: {
    phone: /电话|联系方式/,
    checkDueOn: /^下次检查/,
    keeper: /责任人|管理人|保管人|负责人/,
    place: /存放|地点|位置/,
    renewal: /更新|补充|有效期|检查周期/,
    conditions: /运输|使用条件/,
    performance: /性能|用途/,
    model: /型号|规格/,
    unit: /^单位$/,
    quantity: /数量/,
    name: /名称|物资|装备|器材|品名/,
  },
  organisation: {
    duties: /职责|任务|分工/,
    holder: /姓名|担任|成员|人员|负责人/,
    role: /职务|岗位|组别|机构|小组|角色/,
  },
  levels: {
    level: /^(响应)?(级别|等级|分级)$/,
    trigger: /启动条件|触发条件/,
    commander: /指挥/,
    tasks: /任务/,
    change: /升级|降级|终止/,
  },
  steps: {
    minutes: /时限|时间|分钟/,
    note: /备注|说明|注意/,
    action: /动作|措施|处置|内容|操作|做法/,
    role: /岗位|责任|执行|角色|谁|人员|部门/,
    order: /序号|步骤$/,
  },
}

/** Columns that a table of a kind must have. */
const required: Record<RowKind, string[][]> = {
  contacts: [
    ['phone', 'backupPhone'],
    ['name', 'organisation', 'role'],
  ],
  supplies: [['name'], ['quantity'], ['place', 'keeper', 'model']],
  organisation: [['role'], ['duties']],
  levels: [['level'], ['trigger'], ['commander', 'tasks']],
  steps: [['role'], ['action'], ['minutes', 'order']],
}

type Columns = Map<string, number>

function columnsOf(kind: RowKind, header: string[]): Columns | undefined {
  const found: Columns = new Map()
  for (const [name, pattern] of Object.entries(columns[kind])) {
    const index = header.findIndex((text, at) => ![...found.values()].includes(at) && pattern.test(text))
    if (index >= 0) found.set(name, index)
  }
  // With one telephone only, whatever it is called, it is the first to call.
  const backup = found.get('backupPhone')
  if (kind === 'contacts' && backup !== undefined && !found.has('phone')) {
    found.delete('backupPhone')
    found.set('phone', backup)
  }
  return required[kind].every((names) => names.some((name) => found.has(name))) ? found : undefined
}

const order: RowKind[] = ['levels', 'supplies', 'contacts', 'steps', 'organisation']

const plain = (text: string | undefined) => (text ?? '').replace(/[ \t\u3000]+/g, ' ').trim()
const oneLine = (text: string) => plain(text.replace(/\s*\n\s*/g, ' '))

/** The numbers in a cell that holds one or several, and what is none. */
function phonesIn(text: string): { phones: string[]; rest: string[] } {
  const parts = text
    .normalize('NFKC')
    .split(/[\n,;、/]|\s{2,}|(?<=\d{7,}) (?=\d{7,})/)
    .map((part) => part.replace(/^(手机|电话|办公|内线|短号)[::\s]*/, '').trim())
    .filter((part) => part !== '' && !/^[-—无]+$/.test(part))
  return {
    phones: parts.filter((part) => PHONE_PATTERN.test(part)),
    rest: parts.filter((part) => !PHONE_PATTERN.test(part)),
  }
}

/** A field's text within its length; what is longer is a problem and comes shortened. */
function short(text: string, problems: string[], longest = 120): string | undefined {
  const line = oneLine(text)
  if (line.length <= longest) return line || undefined
  problems.push(`“${line.slice(0, 20)}…”超过 ${longest} 字，已截短`)
  return `${line.slice(0, longest - 1)}…`
}

type Get = (name: string) => string

function phoneFields(get: Get, who: string, problems: string[]) {
  const first = phonesIn(get('phone'))
  const second = phonesIn(get('backupPhone'))
  const [phone, backupPhone, ...more] = [...first.phones, ...second.phones]
  const wrong = [...first.rest, ...second.rest]
  for (const text of wrong) problems.push(`${who}的电话“${text}”不是号码`)
  for (const text of more) problems.push(`${who}的号码多于两个：${text}`)
  return { ...(phone ? { phone } : {}), ...(backupPhone ? { backupPhone } : {}) }
}

/** A role stays as it is, because steps and cards know it by its name; where somebody belongs goes with the name. */
function contactOf(get: Get, problems: string[]): ContactRow | undefined {
  const [organisation, given, called] = [get('organisation'), get('role'), get('name')].map(oneLine)
  const name = short([given ? organisation : '', called].filter(Boolean).join(' '), problems)
  const role = short(given || organisation || '', problems)
  const who = name ?? role
  if (!who) return undefined
  return { role: role ?? who, ...(name ? { name } : {}), ...phoneFields(get, who, problems) }
}

/** `１，２００` as `1200`. */
const ungrouped = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')

function quantityOf(text: string): { quantity?: number; unit?: string; isPlain: boolean } {
  const match = /^(\d+(?:\.\d+)?)\s*([^\d\s]{0,6})$/.exec(ungrouped(text))
  if (!match) return { isPlain: text.trim() === '' }
  return { quantity: Number(match[1]), ...(match[2] ? { unit: match[2] } : {}), isPlain: true }
}

function supplyOf(get: Get, problems: string[]): SupplyRow | undefined {
  const name = short(get('name'), problems)
  if (!name) return undefined
  const { quantity, unit, isPlain } = quantityOf(get('quantity'))
  if (!isPlain) problems.push(`“${name}”的数量“${oneLine(get('quantity'))}”不是数字`)
  const texts = ['model', 'performance', 'place', 'conditions', 'renewal', 'keeper'].flatMap((field) => {
    const text = short(get(field), problems)
    return text ? [[field, text]] : []
  })
  const { phones, rest } = phonesIn(get('phone'))
  for (const text of [...rest, ...phones.slice(1)]) problems.push(`“${name}”的电话“${text}”没有导入`)
  const ownUnit = short(get('unit'), problems, 20) ?? unit
  const check = oneLine(get('checkDueOn'))
  const checkDueOn = readDay(check.normalize('NFKC'))
  if (check && !checkDueOn) problems.push(`“${name}”的下次检查“${check}”不是日期`)
  return {
    name,
    ...Object.fromEntries(texts),
    ...(quantity === undefined ? {} : { quantity }),
    ...(ownUnit ? { unit: ownUnit } : {}),
    ...(phones[0] ? { phone: phones[0] } : {}),
    ...(checkDueOn ? { checkDueOn } : {}),
  }
}

function dutyOf(get: Get, problems: string[]): DutyRow | undefined {
  const role = short(get('role'), problems)
  if (!role) return undefined
  const holder = short(get('holder'), problems)
  const duties = plain(get('duties'))
  if (duties.length > 2000) problems.push(`“${role}”的职责超过 2000 字，已截短`)
  return { role, ...(holder ? { holder } : {}), ...(duties ? { duties: duties.slice(0, 2000) } : {}) }
}

function stepOf(get: Get, problems: string[]): StepRow | undefined {
  const action = plain(get('action'))
  if (!action) return undefined
  const role = short(get('role'), problems)
  if (!role) problems.push(`步骤“${action.slice(0, 20)}”没有写执行岗位`)
  if (action.length > 2000) problems.push(`步骤“${action.slice(0, 20)}”超过 2000 字，已截短`)
  const time = ungrouped(oneLine(get('minutes')))
  const match = /^(\d{1,4})\s*(分钟|分|min|小时)?(内|之内|以内)?$/i.exec(time)
  const minutes = match ? Number(match[1]) * (match[2] === '小时' ? 60 : 1) : undefined
  const note = short([match ? '' : time, get('note')].filter(Boolean).join('；'), problems, 300)
  return {
    role: role ?? '未写明',
    action: action.slice(0, 2000),
    ...(minutes === undefined ? {} : { minutes }),
    ...(note ? { note } : {}),
  }
}

const levelNames: [RegExp, LevelRow['level']][] = [
  [/III|Ⅲ|三|3/, 'III'],
  [/II|Ⅱ|二|2/, 'II'],
  [/I|Ⅰ|一|1/, 'I'],
]
const changeNames = {
  升级: 'raise',
  谁可升级: 'mayRaise',
  降级: 'lower',
  谁可降级: 'mayLower',
  终止: 'end',
  谁可终止: 'mayEnd',
} as const

function levelOf(get: Get, problems: string[]): LevelRow | undefined {
  const name = oneLine(get('level')).normalize('NFC')
  const level = levelNames.find(([pattern]) => pattern.test(name))?.[1]
  const trigger = plain(get('trigger'))
  if (!level || !trigger) return undefined
  const row: LevelRow = { level, trigger: trigger.slice(0, 2000) }
  if (trigger.length > 2000) problems.push(`“${name}”的启动条件超过 2000 字，已截短`)
  const commander = short(get('commander'), problems)
  const tasks = plain(get('tasks'))
  if (commander) row.commander = commander
  if (tasks) row.tasks = tasks.slice(0, 2000)
  if (tasks.length > 2000) problems.push(`“${name}”的任务超过 2000 字，已截短`)
  for (const line of get('change').split('\n').map(plain).filter(Boolean)) {
    const [, term = '', words = ''] = /^(谁可[升降]级|谁可终止|[升降]级|终止)[:：]\s*(.+)$/.exec(line) ?? []
    const field = keysOf(changeNames).find((key) => key === term)
    const text = field ? short(words, problems, /^谁/.test(term) ? 120 : 300) : undefined
    if (field && text) row[changeNames[field]] = text
    else problems.push(`“${name}”的“${line.slice(0, 30)}”没有导入`)
  }
  return row
}

/**
 * Reads a table as rows of contacts, supplies, duties, steps or response levels by its header, which is its first or second line.
 * @returns undefined for any other table
 */
export function recogniseTable(table: string[][]): Recognised | undefined {
  for (const [index, line] of table.slice(0, 2).entries()) {
    const header = line.map((text) => text.replace(/\s+/g, ''))
    for (const kind of order) {
      const found = columnsOf(kind, header)
      if (found) {
        const lines = table.slice(index + 1)
        return readRows(kind, lines, found, [
          ...captionProblems(table.slice(0, index)),
          ...unread(header, lines, found),
        ])
      }
    }
  }
  return undefined
}

/** The name of a table is none of its contents; whatever else stands above the header is. */
function captionProblems(above: string[][]): string[] {
  const words = [...new Set(above.flat().map(oneLine))].filter(
    (text) => text && !/^.{0,30}(表|录|清单|名单|台账|一览)$/.test(text),
  )
  return words.map((text) => `表头上方的“${text.slice(0, 40)}”没有导入`)
}

/** Whether a cell says more than a running number. */
function says(cell: string): boolean {
  const text = oneLine(cell)
  return text !== '' && !/^[第(（]?[\d一二三四五六七八九十]{1,4}[步)）.、．]?$/.test(text)
}

/** Columns that rows have no place for, and that say more than a running number. */
function unread(header: string[], lines: string[][], found: Columns): string[] {
  const read = new Set([...found].flatMap(([name, index]) => (name === 'order' ? [] : [index])))
  const width = Math.max(header.length, ...lines.map((line) => line.length))
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => !read.has(index) && lines.some((line) => says(line[index] ?? '')))
    .map((index) => `“${header[index] || `第 ${index + 1} 列`}”一列没有对应的栏目，没有导入`)
}

function readRows(kind: RowKind, lines: string[][], found: Columns, before: string[]): Recognised | undefined {
  const problems = [...before]
  const rows = noRows()
  for (const line of lines) {
    const get: Get = (name) => line[found.get(name) ?? -1] ?? ''
    if (line.every((text) => text.trim() === '')) continue
    const known = rows[kind].length
    if (kind === 'contacts') rows.contacts.push(...listed(contactOf(get, problems)))
    if (kind === 'supplies') rows.supplies.push(...listed(supplyOf(get, problems)))
    if (kind === 'organisation') rows.organisation.push(...listed(dutyOf(get, problems)))
    if (kind === 'levels') rows.levels.push(...listed(levelOf(get, problems)))
    if (kind === 'steps') rows.steps.push(...listed(stepOf(get, problems)))
    if (rows[kind].length === known)
      problems.push(`有一行没有读懂：${line.map(oneLine).filter(Boolean).join(' ').slice(0, 60)}`)
  }
  return rows[kind].length > 0 ? { kind, rows, problems } : undefined
}

const listed = <Row>(row: Row | undefined): Row[] => (row ? [row] : [])
