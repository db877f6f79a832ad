import { extensionsOf, isAccepted } from '@/shared/fileKinds'

/** Photos of one answer. */
export const MAX_PHOTOS = 6
/** All of them together, in bytes: they are held in memory while they are kept. */
export const MAX_PHOTOS_BYTES = 64 * 1024 * 1024

const types = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const

/** The kinds of picture that are taken, as a file field names them. */
export const photoTypes = Object.values(types)

/** The kind of a picture by its content; undefined for what is none, or is called something else. */
export function photoType(name: string, bytes: Uint8Array): (typeof photoTypes)[number] | undefined {
  if (!isAccepted(name, bytes)) return undefined
  const [extension] = extensionsOf(bytes)
  return extension === 'jpg' || extension === 'png' || extension === 'webp' ? types[extension] : undefined
}
