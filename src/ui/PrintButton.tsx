'use client'

/** Opens the browser's print dialogue; for pages that keep their scripts. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {children}
    </button>
  )
}
