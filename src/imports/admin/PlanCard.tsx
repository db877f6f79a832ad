'use client'

import { planTypes } from '@/plans/model'
import { keysOf } from '@/shared/label'
import { type Arrangement, type ChapterPlace, MAX_TITLE, type NodeFacts, type PlanPlace, rowKinds } from '../model'
import { changeChapter, changePlan, joinPlan, mergeChapter, moveChapter, movePlan, splitPlan } from '../rules/arrange'

type Change = (change: (arrangement: Arrangement) => Arrangement) => void

interface Props {
  plan: PlanPlace
  isFirst: boolean
  isLast: boolean
  nodes: Record<string, NodeFacts>
  change: Change
}

const isKind = (value: string): value is PlanPlace['planType'] => value in planTypes

/** One proposed plan with its chapters; every control is a plain form control, so that the keyboard reaches all of it. */
export function PlanCard({ plan, isFirst, isLast, nodes, change }: Props) {
  const { key, title } = plan
  return (
    <section className={`hq-panel hq-import-plan${plan.isIncluded ? '' : ' hq-import--off'}`} aria-label={title}>
      <div className="hq-import-row">
        <label className="hq-import-check">
          <input
            type="checkbox"
            checked={plan.isIncluded}
            onChange={(event) => change((all) => changePlan(all, key, { isIncluded: event.target.checked }))}
          />
          导入
        </label>
        <input
          className="hq-import-title"
          aria-label="预案标题"
          value={title}
          maxLength={MAX_TITLE}
          onChange={(event) => change((all) => changePlan(all, key, { title: event.target.value }))}
        />
        <select
          aria-label="预案种类"
          value={plan.planType}
          onChange={(event) => {
            const planType = event.target.value
            if (isKind(planType)) change((all) => changePlan(all, key, { planType }))
          }}
        >
          {keysOf(planTypes).map((kind) => (
            <option key={kind} value={kind}>
              {planTypes[kind].zh}
            </option>
          ))}
        </select>
        <button type="button" disabled={isFirst} onClick={() => change((all) => movePlan(all, key, -1))}>
          上移
        </button>
        <button type="button" disabled={isLast} onClick={() => change((all) => movePlan(all, key, 1))}>
          下移
        </button>
        <button type="button" disabled={isFirst} onClick={() => change((all) => joinPlan(all, key))}>
          并入上一份
        </button>
      </div>
      <details>
        <summary>{plan.chapters.length} 个章节</summary>
        <ol className="hq-import-chapters">
          {plan.chapters.map((chapter, index) => (
            <Chapter
              key={chapter.key}
              plan={key}
              chapter={chapter}
              isFirst={index === 0}
              isLast={index === plan.chapters.length - 1}
              nodes={nodes}
              change={change}
            />
          ))}
        </ol>
      </details>
    </section>
  )
}

interface ChapterProps {
  plan: string
  chapter: ChapterPlace
  isFirst: boolean
  isLast: boolean
  nodes: Record<string, NodeFacts>
  change: Change
}

function Chapter({ plan, chapter, isFirst, isLast, nodes, change }: ChapterProps) {
  const { key } = chapter
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
          <span className="visually-hidden">导入“{chapter.title}”</span>
        </label>
        <input
          className="hq-import-title"
          aria-label="章节标题"
          value={chapter.title}
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
        <button type="button" disabled={isFirst} onClick={() => change((all) => moveChapter(all, plan, key, -1))}>
          上移
        </button>
        <button type="button" disabled={isLast} onClick={() => change((all) => moveChapter(all, plan, key, 1))}>
          下移
        </button>
        <button type="button" disabled={isFirst} onClick={() => change((all) => mergeChapter(all, plan, key))}>
          并入上一章
        </button>
        <button type="button" onClick={() => change((all) => splitPlan(all, plan, key))}>
          单独成为预案
        </button>
      </div>
      <p className="hq-import-quiet">{glance(facts)}</p>
    </li>
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
