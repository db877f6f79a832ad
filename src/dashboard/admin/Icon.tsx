/** The product's mark in the console's navigation. */
export function Icon() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" role="img" aria-label="后勤标准台">
      <rect x="1" y="1" width="22" height="22" rx="4" fill="#1f5c4a" />
      <path d="M6 8h12M6 12h12M6 16h7" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
