import { planInFacts } from '@/plans/model'
import { label } from '@/shared/label'
import { type DocxBlock, type DocxContent, docxNotes } from '@/transfer/model/docx'
import {
  type Arrangement,
  type ChapterPlace,
  type ImportNote,
  MAX_TITLE,
  type NodeFacts,
  type PlanPlace,
  type Proposal,
  type RowKind,
} from '../model'
import { boldLine, descendants, foldedBlocks, isEmptyNode, type OutlineNode, outlineOf } from './outline'
import { recogniseTable } from './tables'
import { elementsIn, isAnnexTitle, isGroupTitle, isPlanTitle, kindOf } from './titles'

/** The pieces of the text by key, kept beside the proposal until the import is confirmed. */
export type Pieces = Record<string, { title: string; blocks: DocxBlock[]; isExported?: boolean }>

/** Chapters of the standard under one heading from which on it is taken for a plan. */
const OWN_CHAPTERS = 3
/** The deepest chapter that a plan has. */
const DEEPEST = 3

type Told = NonNullable<ReturnType<typeof planInFacts>>

interface Found {
  plans: { node: OutlineNode; above: string[]; chapters: OutlineNode[]; isOwn: boolean; told?: Told }[]
  rest: OutlineNode[]
  /** Whether the file was written by the export, which says what is a plan. */
  isExported: boolean
}

const toldIn = (block: DocxBlock | undefined) => (block?.kind === 'text' ? planInFacts(block.text) : undefined)

const hasPlanBelow = (node: OutlineNode) =>
  descendants(node).some(({ title, blocks }) => isPlanTitle(title) || toldIn(blocks[0]) !== undefined)
const alone = (node: OutlineNode): OutlineNode => ({ ...node, children: [] })

const hasOwnChapters = (node: OutlineNode) => {
  const titles = node.children.map(({ title }) => title)
  return (['comprehensive', 'special', 'on-site'] as const).some((kind) => elementsIn(kind, titles) >= OWN_CHAPTERS)
}

/** An annex goes with the comprehensive plan of the manual, else with the plan before it. */
function placeAnnex(node: OutlineNode, found: Found): boolean {
  const owner =
    found.plans.find(({ node: plan, above }) => kindOf(plan.title, above, []) === 'comprehensive') ?? found.plans.at(-1)
  if (!owner) return false
  owner.chapters.push(node)
  return true
}

function look(parent: OutlineNode, above: string[], found: Found): void {
  for (const node of parent.children) {
    const [head, ...text] = node.blocks
    const told = toldIn(head)
    if (told) {
      const own = { ...node, blocks: text }
      found.plans.push({ node: own, above, chapters: [...node.children], isOwn: true, told })
      continue
    }
    const isPlan = isPlanTitle(node.title)
    if (hasPlanBelow(node)) {
      const own = node.children.filter((child) => !isPlanTitle(child.title) && !hasPlanBelow(child))
      const isOwn =
        isPlan && own.length > 0 && (!isGroupTitle(node.title) || hasOwnChapters({ ...node, children: own }))
      if (isOwn) found.plans.push({ node, above, chapters: own, isOwn: true })
      else if (node.blocks.length > 0) found.rest.push(alone(node))
      const below = node.children.filter((child) => !own.includes(child) || !isOwn)
      look({ ...node, children: below }, [...above, node.title], found)
      continue
    }
    if ((isPlan && !isEmptyNode(node)) || hasOwnChapters(node)) {
      found.plans.push({ node, above, chapters: [...node.children], isOwn: true })
      continue
    }
    const last = found.plans.at(-1)
    const previous = parent.children[parent.children.indexOf(node) - 1]
    const follows =
      last !== undefined && previous !== undefined && (last.node === previous || last.chapters.includes(previous))
    if (isPlan) {
      const next = parent.children[parent.children.indexOf(node) + 1]
      // A bare title whose chapters stand on its own level, or one of the cover.
      if (next && !isPlanTitle(next.title) && !isAnnexTitle(next.title) && !hasPlanBelow(next))
        found.plans.push({ node, above, chapters: [], isOwn: true })
      else found.rest.push(node)
    } else if (!found.isExported && isAnnexTitle(node.title) && placeAnnex(node, found)) continue
    else if (follows && last.node.children.length === 0) last.chapters.push(node)
    else found.rest.push(node)
  }
}

const factsOf = (blocks: DocxBlock[]): NodeFacts => {
  const text = blocks
    .map((block) => (block.kind === 'text' ? block.text : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  const rows: Partial<Record<RowKind, number>> = {}
  const tables = blocks.filter((block) => block.kind === 'table')
  for (const table of tables) {
    const read = recogniseTable(table.rows)
    if (read) rows[read.kind] = (rows[read.kind] ?? 0) + read.rows[read.kind].length
  }
  return {
    excerpt: text.length > 160 ? `${text.slice(0, 159)}…` : text,
    characters: text.length,
    tables: tables.length,
    pictures: blocks.reduce((sum, { html }) => sum + (html.match(/<img /g)?.length ?? 0), 0),
    rows,
  }
}

/** A title within its length; a longer one stands in full at the head of its text. */
function shortened(title: string): { title: string; lead: DocxBlock[] } {
  if (title.length <= MAX_TITLE) return { title, lead: [] }
  return { title: `${title.slice(0, MAX_TITLE - 1)}…`, lead: [boldLine(title)] }
}

/** Chapters of a plan, down to the third level; each is one piece of the text. */
function chaptersOf(nodes: OutlineNode[], level: number, pieces: Pieces, isExported = false): ChapterPlace[] {
  return nodes.flatMap((node) => {
    const isLast = level === DEEPEST
    const { title, lead } = shortened(node.title)
    const blocks = [...lead, ...(isLast ? foldedBlocks(node) : node.blocks)]
    pieces[node.key] = { title, blocks, ...(isExported ? { isExported } : {}) }
    const own: ChapterPlace = {
      key: node.key,
      title,
      level,
      nodes: [node.key],
      isIncluded: true,
    }
    return [own, ...(isLast ? [] : chaptersOf(node.children, level + 1, pieces, isExported))]
  })
}

function planOf({ node, above, chapters, told }: Found['plans'][number], index: number, pieces: Pieces): PlanPlace {
  const places = chaptersOf(chapters, 1, pieces, told !== undefined)
  if (!isEmptyNode(alone(node))) {
    pieces[node.key] = { title: '说明', blocks: node.blocks }
    places.unshift({ key: node.key, title: '说明', level: 1, nodes: [node.key], isIncluded: true })
  }
  const titles = chapters.map(({ title }) => title)
  const kind = told ?? { planType: kindOf(node.title, above, titles) }
  return { key: `p${index}`, title: shortened(node.title).title, ...kind, isIncluded: true, chapters: places }
}

/** What belongs to no plan: kept, shown, and not imported unless the editor wants it. */
function restOf(nodes: OutlineNode[], pieces: Pieces): PlanPlace[] {
  const chapters = chaptersOf(nodes, 1, pieces)
  return chapters.length === 0
    ? []
    : [{ key: 'rest', title: '未归入预案的内容', planType: 'special', isIncluded: false, chapters }]
}

/** A file that holds one exported plan: its title is a line of the text, and so is what says its kind. */
function exportedAlone(root: OutlineNode, found: Found): boolean {
  const at = root.blocks.findIndex((block) => toldIn(block) !== undefined)
  const [told, title] = [toldIn(root.blocks[at]), root.blocks[at - 1]]
  if (!told || title?.kind !== 'text') return false
  const before = root.blocks.slice(0, at - 1)
  if (before.length > 0) found.rest.push({ ...alone(root), key: 'front', title: '封面与前言', blocks: before })
  const node = { ...root, title: title.text.trim(), blocks: root.blocks.slice(at + 1) }
  found.plans.push({ node, above: [], chapters: root.children, isOwn: true, told })
  return true
}

/** Proposes plans, their kinds and chapters for a manual. @param name the file's name without its ending */
export function propose(content: DocxContent, name: string): { proposal: Proposal; pieces: Pieces } {
  const isExported = content.blocks.some((block) => toldIn(block) !== undefined)
  const root = outlineOf(content.blocks, isExported)
  const found: Found = { plans: [], rest: [], isExported }
  if (!exportedAlone(root, found)) {
    if (root.blocks.length > 0) found.rest.push({ ...alone(root), title: '封面与前言' })
    look(root, [], found)
  }
  if (found.plans.length === 0) {
    found.rest = []
    const title = isPlanTitle(root.children[0]?.title ?? '') ? (root.children[0]?.title ?? name) : name
    found.plans.push({ node: { ...root, title }, above: [], chapters: root.children, isOwn: true })
  }
  const pieces: Pieces = {}
  const plans = found.plans.map((plan, index) => planOf(plan, index, pieces))
  const arrangement: Arrangement = { plans: [...plans, ...restOf(found.rest, pieces)] }
  const notes: ImportNote[] = content.notes.map(({ kind, place, text }) => ({ title: docxNotes[kind], place, text }))
  const left = found.rest.map(({ title }) => title).join('、')
  if (left)
    notes.unshift({ title: label('未归入预案，默认不导入', 'Belongs to no plan, not imported'), place: '', text: left })
  const nodes = Object.fromEntries(Object.entries(pieces).map(([key, { blocks }]) => [key, factsOf(blocks)]))
  return { proposal: { arrangement, nodes, notes }, pieces }
}
