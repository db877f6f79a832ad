import { linesOf } from '@/shared/format'
import { Facts } from '@/ui/Facts'
import { responseLevels } from '../model'
import type { Plan } from '../queries'

/** Response levels: when each begins, who commands, what is to be done, when it changes. */
export function Levels({ levels }: { levels: Plan['levels'] }) {
  return (
    <div className="stack">
      {levels.map((level) => (
        <section key={level.id ?? level.level} id={`level-${level.level}`} className="card">
          <h3>{responseLevels[level.level].zh}</h3>
          <div className="pt-2">
            <Facts
              facts={[
                { term: '启动条件', value: <span className="whitespace-pre-line">{level.trigger}</span> },
                { term: '指挥人', value: level.commander },
                { term: '主要任务', value: <Tasks text={level.tasks} /> },
                { term: '升级', value: level.raise },
                { term: '降级', value: level.lower },
                { term: '终止', value: level.end },
              ].filter(({ term }) => term !== '主要任务' || linesOf(level.tasks).length > 0)}
            />
          </div>
        </section>
      ))}
    </div>
  )
}

function Tasks({ text }: { text: string | null | undefined }) {
  return (
    <ol className="list-decimal ps-6">
      {linesOf(text).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}
