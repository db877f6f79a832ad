import { populated } from '@/shared/populated'

/** What a page shows of an uploaded file; `populate` of every query that shows files. */
export const fileFields = {
  alt: true,
  url: true,
  filename: true,
  mimeType: true,
  filesize: true,
  width: true,
  height: true,
} as const

export interface FileDoc {
  alt?: string | null
  url?: string | null
  filename?: string | null
  filesize?: number | null
  width?: number | null
  height?: number | null
}

/** A picture for a page; undefined when there is none or the reader may not open it. */
export function pictureOf(relation: FileDoc | number | string | null | undefined) {
  const file = populated(relation)
  if (!file?.url) return undefined
  return { url: file.url, alt: file.alt ?? '', width: file.width ?? null, height: file.height ?? null }
}

/** Attachments for a page; those the reader may not open are left out. */
export function attachmentsOf(relations: (FileDoc | number | string)[] | null | undefined) {
  return (relations ?? []).flatMap((relation) => {
    const file = populated(relation)
    if (!file?.url) return []
    const filename = file.filename ?? ''
    return [{ url: file.url, title: file.alt || filename, filename, bytes: file.filesize ?? null }]
  })
}
