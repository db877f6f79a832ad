'use client'
export function ResetLinkButton() {
  return null
}
