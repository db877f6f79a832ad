'use client'

import { isPlanType, planTypes } from '@/plans/model'
import { keysOf } from '@/shared/label'
import { MAX_TITLE, type NodeFacts, type PlanPlace } from '../model'
import { changePlan, joinPlan, movePlan } from '../rules/arrange'
import { Chapter } from './Chapter'
import type { Change } from './useArrangement'

interface Props {
  plan: PlanPlace
  /** The plan before it; undefined for the first. */
  before: PlanPlace | undefined
  isLast: boolean
  nodes: Record<string, NodeFacts>
  change: Change
  onMove: (plan: string, chapter: string) => void
}

/** One proposed plan with its chapters; every control is a plain form control, so that the keyboard reaches all of it. */
export function PlanCard({ plan, before, isLast, nodes, change, onMove }: Props) {
  const { key, title, chapters } = plan
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
          id={`${key}-title`}
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
            if (isPlanType(planType)) change((all) => changePlan(all, key, { planType }))
          }}
        >
          {keysOf(planTypes).map((kind) => (
            <option key={kind} value={kind}>
              {planTypes[kind].zh}
            </option>
          ))}
        </select>
        <button
          type="button"
          id={`${key}-up`}
          disabled={!before}
          onClick={() => change((all) => movePlan(all, key, -1), `${key}-up`, `已上移“${title}”`)}
        >
          上移
        </button>
        <button
          type="button"
          id={`${key}-down`}
          disabled={isLast}
          onClick={() => change((all) => movePlan(all, key, 1), `${key}-down`, `已下移“${title}”`)}
        >
          下移
        </button>
        <button
          type="button"
          disabled={!before}
          onClick={() =>
            change((all) => joinPlan(all, key), `${before?.key}-title`, `“${title}”已并入“${before?.title}”`)
          }
        >
          并入上一份
        </button>
      </div>
      <details>
        <summary id={`${key}-chapters`}>{chapters.length} 个章节</summary>
        <ol className="hq-import-chapters">
          {chapters.map((chapter, index) => (
            <Chapter
              key={chapter.key}
              plan={key}
              chapter={chapter}
              before={chapters[index - 1]}
              behind={chapters[index + 1]}
              nodes={nodes}
              change={change}
              onMove={onMove}
            />
          ))}
        </ol>
      </details>
    </section>
  )
}
