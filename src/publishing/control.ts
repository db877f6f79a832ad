import type { Control, Release } from './model'

interface ControlledDoc {
  state?: string | null
  versionLabel?: string | null
  releasedAt?: string | null
  effectiveDate?: string | null
  nextReviewDate?: string | null
  retiredAt?: string | null
  retireReason?: string | null
  updatedAt: string
}

/** Version, validity and history of a document for its page. */
export function controlOf(doc: ControlledDoc, releases: Release[]): Control {
  return {
    versionLabel: doc.versionLabel ?? null,
    releasedAt: doc.releasedAt ?? null,
    effectiveDate: doc.effectiveDate ?? null,
    nextReviewDate: doc.nextReviewDate ?? null,
    updatedAt: doc.updatedAt,
    retirement: doc.state === 'retired' ? { on: doc.retiredAt ?? null, reason: doc.retireReason || null } : undefined,
    releases,
  }
}
