/** The product's mark in the console's navigation. */
export function Icon({ size = 18 }: { size?: number }) {
  return (
    <svg className="hq-mark" width={size} height={size} viewBox="0 0 24 24" role="img" aria-label="后勤标准台">
      <rect x="1" y="1" width="22" height="22" rx="4" />
      <path d="M6 8h12M6 12h12M6 16h7" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
