'use client'

import { keysOf } from '@/shared/label'
import { type ChapterPlace, MAX_TITLE, type NodeFacts, rowKinds } from '../model'
import { changeChapter, mergeChapter, moveChapter, splitPlan } from '../rules/arrange'
import type { Change } from './useArrangement'

interface ChapterProps {
  plan: string
  chapter: ChapterPlace
  before: ChapterPlace | undefined
  behind: ChapterPlace | undefined
  nodes: Record<string, NodeFacts>
  change: Change
  /** Asks where to: to another plan. */
  onMove: (plan: string, chapter: string) => void
}

/** One chapter of a proposed plan, with what was read in it. */
export function Chapter(props: ChapterProps) {
  const { plan, chapter, nodes, change } = props
  const { key, title } = chapter
  const facts = chapter.nodes.map((node) => nodes[node]).filter((one) => one !== undefined)
  return (
    <li className={`hq-import-level-${chapter.level}${chapter.isIncluded ? '' : ' hq-import--off'}`}>
      <div className="hq-import-row">
        <label className="hq-import-check">
          <input
            type="checkbox"
            checked={chapter.isIncluded}
            onChange={(event) => change((all) => changeChapter(all, plan, key, { isIncluded: event.target.checked }))}
          />
          <span className="hq-unseen">导入“{title}”</span>
        </label>
        <input
          id={`${key}-title`}
          className="hq-import-title"
          aria-label="章节标题"
          value={title}
          maxLength={MAX_TITLE}
          onChange={(event) => change((all) => changeChapter(all, plan, key, { title: event.target.value }))}
        />
        <select
          aria-label="层级"
          value={chapter.level}
          onChange={(event) => change((all) => changeChapter(all, plan, key, { level: Number(event.target.value) }))}
        >
          {[1, 2, 3].map((level) => (
            <option key={level} value={level}>
              {level} 级
            </option>
          ))}
        </select>
        <Moves {...props} />
      </div>
      <p className="hq-import-quiet">{glance(facts)}</p>
    </li>
  )
}

/** Where a chapter can go. */
function Moves({ plan, chapter, before, behind, change, onMove }: ChapterProps) {
  const { key, title } = chapter
  // A mere title has no text that could go into another chapter.
  const isTitle = chapter.nodes.length === 0
  return (
    <>
      <button
        type="button"
        id={`${key}-up`}
        disabled={!before}
        onClick={() => change((all) => moveChapter(all, plan, key, -1), `${key}-up`, `已上移“${title}”`)}
      >
        上移
      </button>
      <button
        type="button"
        id={`${key}-down`}
        disabled={!behind}
        onClick={() => change((all) => moveChapter(all, plan, key, 1), `${key}-down`, `已下移“${title}”`)}
      >
        下移
      </button>
      <button
        type="button"
        disabled={!before || isTitle}
        onClick={() =>
          change(
            (all) => mergeChapter(all, plan, key, -1),
            `${before?.key}-title`,
            `“${title}”已并入“${before?.title}”`,
          )
        }
      >
        并入上一章
      </button>
      <button
        type="button"
        disabled={!behind || isTitle}
        onClick={() =>
          change((all) => mergeChapter(all, plan, key, 1), `${behind?.key}-title`, `“${title}”已并入“${behind?.title}”`)
        }
      >
        并入下一章
      </button>
      <button type="button" id={`${key}-move`} onClick={() => onMove(plan, key)}>
        移到其他预案
      </button>
      <button
        type="button"
        onClick={() => change((all) => splitPlan(all, plan, key), `${plan}-chapters`, `“${title}”已单独成为预案`)}
      >
        单独成为预案
      </button>
    </>
  )
}

/** A short look at a chapter: how it begins and what was recognised in it. */
function glance(facts: NodeFacts[]): string {
  const sum = (pick: (one: NodeFacts) => number) => facts.reduce((total, one) => total + pick(one), 0)
  const rows = keysOf(rowKinds).flatMap((kind) => {
    const count = sum((one) => one.rows[kind] ?? 0)
    return count > 0 ? [`${rowKinds[kind].zh} ${count} 条`] : []
  })
  const tables = sum((one) => one.tables)
  const pictures = sum((one) => one.pictures)
  const counted = [
    ...rows,
    ...(tables > 0 ? [`表格 ${tables} 个`] : []),
    ...(pictures > 0 ? [`图片 ${pictures} 张`] : []),
  ]
  const excerpt = facts.map((one) => one.excerpt).find(Boolean) ?? ''
  return [counted.join('，'), excerpt].filter(Boolean).join(' ｜ ') || '（没有文字）'
}
