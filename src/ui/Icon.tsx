/** Line drawings on a 24-unit grid, in the colour of the text around them. */
const drawings = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 21 21',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  card: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  phone:
    'M6 3.5h3.2l1.6 4.2-2.3 1.8a12.5 12.5 0 0 0 6 6l1.8-2.3 4.2 1.6V18c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6c0-1.5 1-2.5 2.5-2.5Z',
  check: 'M4.5 12.5 10 18 19.5 6.5',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.2v.8',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.2 2.2',
  lock: 'M6 10.5h12v10H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  cross: 'M6 6l12 12M18 6 6 18',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.5v.8',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.5M4.5 12h.5M4.5 17.5h.5',
} as const

export type IconName = keyof typeof drawings

/** Decoration only: the word beside it says the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
