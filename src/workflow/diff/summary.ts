import { isSameBlock, isUnchanged } from './blocks'
import type { BlockChange, Change, FieldChange, Place, RowChange, Segment, Summary } from './types'

type Deed = 'changed' | 'added' | 'removed' | 'moved' | 'formatted'

/** One thing done, and the measure word in which it is counted. */
interface Count {
  deed: Deed
  unit: string
}

const words: Record<Deed, string> = {
  changed: '修改',
  added: '新增',
  removed: '删除',
  moved: '移动',
  formatted: '格式调整',
}

/** What rows of a list are counted in, by what one of them is called. */
const units: Record<string, string> = { 步骤: '步', 章节: '节', 题目: '题', 级别: '级', 联系人: '人' }
const unitOf = (singular: string): string => units[singular] ?? '项'
const PLACE = '处'

/** Whether a text came, went, or was changed. */
function deedOf(segments: Segment[]): Deed {
  if (segments.every(({ mark }) => mark === 'added')) return 'added'
  return segments.every(({ mark }) => mark === 'removed') ? 'removed' : 'changed'
}

const cameOrWent = ({ from, to }: Place): Deed | undefined =>
  from === undefined ? 'added' : to === undefined ? 'removed' : undefined

function countRow(row: RowChange, unit: string): Count[] {
  const deed = cameOrWent(row)
  if (deed) return [{ deed, unit }]
  const inner = row.fields.flatMap(({ change }) => countChange(change))
  return row.isMoved ? [{ deed: 'moved', unit }, ...inner] : inner
}

function countBlock(block: BlockChange): Count[] {
  const unit = block.kind === 'table' ? '表' : '段'
  const deed = cameOrWent(block)
  if (deed) return [{ deed, unit }]
  if (isSameBlock(block)) return []
  const moved: Count[] = block.isMoved ? [{ deed: 'moved', unit }] : []
  const rows = block.rows.flatMap((row): Count[] => {
    const rowDeed = cameOrWent(row)
    if (rowDeed) return [{ deed: rowDeed, unit: '行' }]
    const cells = row.cells.filter(({ segments }) => !isUnchanged(segments))
    return [
      ...(row.isMoved ? [{ deed: 'moved', unit: '行' } as const] : []),
      ...cells.map(() => ({ deed: 'changed', unit: PLACE }) as const),
    ]
  })
  const text: Count[] = isUnchanged(block.segments) ? [] : [{ deed: 'changed', unit: PLACE }]
  const isLookOnly = rows.length + text.length === 0 && block.notes.length > 0
  return [...moved, ...rows, ...text, ...(isLookOnly ? [{ deed: 'formatted', unit: PLACE } as const] : [])]
}

function countChange(change: Change): Count[] {
  switch (change.kind) {
    case 'text':
      return [{ deed: deedOf(change.segments), unit: PLACE }]
    case 'value':
      return [{ deed: change.before === '' ? 'added' : change.after === '' ? 'removed' : 'changed', unit: PLACE }]
    case 'relation':
      return [{ deed: 'changed', unit: PLACE }]
    case 'list':
      return change.rows.flatMap((row) => countRow(row, unitOf(change.singular)))
    case 'richText':
      return change.blocks.flatMap(countBlock)
    case 'group':
      return change.fields.flatMap((field) => countChange(field.change))
  }
}

function lineOf(counts: Count[]): string {
  const deeds: Deed[] = ['changed', 'added', 'removed', 'moved', 'formatted']
  const parts = deeds.flatMap((deed) => {
    const byUnit = new Map<string, number>()
    for (const { unit } of counts.filter((count) => count.deed === deed)) byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1)
    const amounts = [...byUnit].map(([unit, number]) => `${number} ${unit}`)
    return amounts.length > 0 ? [`${words[deed]} ${amounts.join('、')}`] : []
  })
  return parts.join('，')
}

/** The difference in numbers and as one line of Chinese. */
export function summaryOf(fields: FieldChange[], isFirst: boolean): Summary {
  const counts = fields.flatMap(({ change }) => countChange(change))
  const number = (deed: Deed) => counts.filter((count) => count.deed === deed).length
  const text = isFirst ? '首次发布，全文均为新增' : lineOf(counts) || '与现行版本相比，内容没有变化'
  return {
    changed: number('changed'),
    added: number('added'),
    removed: number('removed'),
    moved: number('moved'),
    formatted: number('formatted'),
    text,
  }
}
