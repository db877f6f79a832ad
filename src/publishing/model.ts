/** A cached page by its internal path, or with `layout` a page and everything below it. */
export interface PublicPath {
  path: string
  type?: 'page' | 'layout'
}

/** A released version of a document, as its page lists it. */
export interface Release {
  label: string
  /** Its lasting address. */
  href: string
  releasedAt: string | null
  effectiveDate: string | null
  note: string | null
  isEmergency: boolean
}

/** What a page says of a document's version, validity and history. */
export interface Control {
  versionLabel: string | null
  releasedAt: string | null
  effectiveDate: string | null
  nextReviewDate: string | null
  updatedAt: string
  /** Undefined while the document is in force. */
  retirement: { on: string | null; reason: string | null } | undefined
  /** Newest first. */
  releases: Release[]
}

/** Which released version a page shows, and what is in force today. */
export interface VersionFacts {
  label: string
  releasedAt: string | null
  current: {
    href: string
    label: string | null
    retirement: Control['retirement']
  }
}
