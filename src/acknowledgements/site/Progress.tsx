interface Props {
  confirmed: number
  asked: number
}

/** How many of those asked have confirmed: the figure, and a bar for the eye. */
export function Progress({ confirmed, asked }: Props) {
  const share = asked === 0 ? 0 : Math.floor((confirmed / asked) * 100)
  return (
    <span className="inline-flex items-center gap-3 whitespace-nowrap">
      <svg aria-hidden="true" width="120" height="12" viewBox="0 0 120 12" className="flex-none">
        <rect x="0.5" y="0.5" width="119" height="11" rx="3" className="fill-sheet stroke-line-strong" />
        <rect x="0.5" y="0.5" width={(share / 100) * 119} height="11" rx="3" className="fill-pine" />
      </svg>
      <span>
        {confirmed}/{asked} 人（{share}%）
      </span>
    </span>
  )
}
