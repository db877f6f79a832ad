import { formatNumber } from '@/shared/format'
import { Icon } from '@/ui/Icon'
import { Picture } from '@/ui/Picture'
import type { Standard } from '../queries'

type Step = Standard['steps'][number]

/** Steps in order, one idea each; what may hurt somebody stands in a box. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="stack measure">
      {steps.map((step, index) => (
        <li key={step.id ?? step.title} className="grid grid-cols-[2.5rem_1fr] gap-x-3">
          <span
            aria-hidden="true"
            className="flex size-9 items-center justify-center rounded border border-line-strong bg-sheet font-bold"
          >
            {index + 1}
          </span>
          <div className="pt-0.5">
            <h3 className="text-base font-bold">
              <span className="sr-only">第 {index + 1} 步：</span>
              {step.title}
              {step.minutes ? <Minutes minutes={step.minutes} /> : null}
            </h3>
            {step.detail ? <p className="whitespace-pre-line">{step.detail}</p> : null}
            {step.warning ? <Warning text={step.warning} /> : null}
            {step.picture ? <Picture picture={step.picture} /> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Minutes({ minutes }: { minutes: number }) {
  return (
    <span className="ms-3 inline-flex items-center gap-1 text-sm font-normal text-soft">
      <Icon name="clock" size={14} />约 {formatNumber(minutes)} 分钟
    </span>
  )
}

function Warning({ text }: { text: string }) {
  return (
    <p className="mt-2 flex gap-2 rounded border border-due bg-due-wash px-3 py-2 text-ink">
      <span className="pt-1 text-due">
        <Icon name="warning" />
      </span>
      <span>
        <strong className="font-bold">注意：</strong>
        <span className="whitespace-pre-line">{text}</span>
      </span>
    </p>
  )
}
