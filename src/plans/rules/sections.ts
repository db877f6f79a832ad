import { isRecord } from '@/shared/record'
import { type PlanType, planTypes } from '../model'
import type { CheckInput } from './completeness'
import { planElements } from './elements'
import { type PlanSection, saysSomething } from './outline'

type Row = Record<string, unknown>

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Blocks end a line; pictures and rules say something without words. */
const BLOCKS = new Set(['paragraph', 'heading', 'listitem', 'quote', 'tablerow'])
const WORDLESS: Record<string, string> = { upload: '［图］', relationship: '［引用］', block: '［内容］' }

function gather(node: Row, out: string[]): void {
  if (typeof node.text === 'string') out.push(node.text)
  const type = textOf(node.type)
  const mark = WORDLESS[type]
  if (mark) out.push(mark)
  for (const child of rowsOf(node.children)) gather(child, out)
  if (BLOCKS.has(type) || type === 'linebreak') out.push('\n')
}

/** The words of a rich text, a paragraph on a line; a picture counts as content. Empty for what is no rich text. */
export function plainText(body: unknown): string {
  if (typeof body === 'string') return body
  const root = isRecord(body) && isRecord(body.root) ? body.root : undefined
  if (!root) return ''
  const out: string[] = []
  gather(root, out)
  return out.join('')
}

/** The chapters of a stored plan, or of the form that edits it. */
export function sectionsOf(plan: Row): PlanSection[] {
  return rowsOf(plan.sections).map(({ title, level, body }) => ({
    title: textOf(title),
    level: typeof level === 'number' && level >= 1 ? level : 1,
    body: plainText(body),
  }))
}

/** Which structured part is the content of which elements. */
const parts: Record<PlanType, Record<string, string[]>> = {
  comprehensive: {
    levels: ['6.1.2'],
    organisation: ['6.2'],
    steps: ['6.3.4'],
    contacts: ['6.5.1'],
    supplies: ['6.5.3'],
  },
  special: { organisation: ['7.2'], levels: ['7.3'], steps: ['7.4'] },
  'on-site': { risks: ['8.1'], organisation: ['8.2'], steps: ['8.3'] },
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? saysSomething(value) : rowsOf(value).length > 0

/** Elements that structured parts of a plan fill, each with the field that does. */
export function filledBy(plan: Row, planType: unknown): Record<string, string> {
  const isKind = (value: unknown): value is PlanType => typeof value === 'string' && Object.hasOwn(planTypes, value)
  const own = isKind(planType) ? parts[planType] : {}
  const filled: Record<string, string> = {}
  for (const [path, clauses] of Object.entries(own))
    if (isFilled(plan[path])) for (const clause of clauses) filled[clause] = path
  if (isFilled(plan.supplies)) filled['9.4'] = 'supplies'
  if (isFilled(plan.contacts)) filled['9.5'] = 'contacts'
  for (const [index, { element, body, files }] of rowsOf(plan.annexes).entries()) {
    const hasContent = saysSomething(plainText(body)) || (Array.isArray(files) && files.length > 0)
    if (hasContent) filled[textOf(element)] = `annexes.${index}`
  }
  return filled
}

/**
 * A stored plan as the completeness check takes it. Attachments are asked of comprehensive plans: special and on-site
 * plans are bound together with one.
 */
export function checkInputOf(plan: Row): CheckInput {
  const { planType } = plan
  return {
    name: textOf(plan.title),
    planType,
    sections: sectionsOf(plan),
    requireAttachments: planType === 'comprehensive',
    filled: filledBy(plan, planType),
  }
}

const NUMERALS = [...'一二三四五六七八九十']

/** The headings that a new plan of a kind starts with, numbered the way offices do. */
export function chaptersOf(planType: PlanType): { title: string; level: number }[] {
  let chapter = 0
  let part = 0
  return planElements[planType].map(({ name, parent }) => {
    if (parent) {
      part += 1
      return { title: `（${NUMERALS[part - 1] ?? part}）${name}`, level: 2 }
    }
    chapter += 1
    part = 0
    return { title: `${NUMERALS[chapter - 1] ?? chapter}、${name}`, level: 1 }
  })
}
