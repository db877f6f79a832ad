const POINTS = '12,2.5 14.9,8.7 21.7,9.5 16.7,14.1 18,20.8 12,17.5 6,20.8 7.3,14.1 2.3,9.5 9.1,8.7'
const ALL = [1, 2, 3, 4, 5]

/** Stars out of five, drawn, with the number beside them. */
export function Stars({ stars, size = 18 }: { stars: number; size?: number }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg aria-hidden="true" width={size * 5} height={size} viewBox="0 0 120 24" className="flex-none">
        {ALL.map((star) => (
          <polygon
            key={star}
            points={POINTS}
            transform={`translate(${(star - 1) * 24} 0)`}
            className={star <= stars ? 'fill-star' : 'fill-transparent'}
            stroke="currentColor"
            strokeWidth="1.2"
            color="var(--star)"
          />
        ))}
      </svg>
      <span className="font-bold">{stars > 0 ? `${stars} 星` : '未达星级'}</span>
    </span>
  )
}
