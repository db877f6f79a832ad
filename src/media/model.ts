/** What may be uploaded; Payload compares the content with it, not only the name. No SVG or HTML: they carry scripts. */
export const acceptedTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

/** How pictures are kept, whatever they came as. */
export const storedPicture = { format: 'webp', options: { quality: 82 } } as const
/** The smaller form of a picture, for lists. Width in pixels; a smaller picture stays as it is. */
export const cardPicture = { name: 'card', width: 640, withoutEnlargement: true } as const

/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/** Collections whose documents carry files; each is wrapped in `withMedia`. */
export const mediaOwners = [
  'sops',
  'emergency-plans',
  'evaluations',
  'drills',
  'certifications',
  'corrective-actions',
  'filings',
] as const
export type MediaOwner = (typeof mediaOwners)[number]

/** What people read when they upload something else. */
export const acceptedNames = 'JPG、PNG、WebP 图片，PDF，Word（.docx），Excel（.xlsx）'
