import { revalidatePath } from 'next/cache'
import type { PublicPath } from './model'

/** Marks cached pages as stale. Next carries it out when the request ends, that is after the transaction. */
export function revalidatePaths(paths: PublicPath[]): void {
  const distinct = new Map(paths.map((target) => [`${target.type ?? ''} ${target.path}`, target]))
  for (const { path, type } of distinct.values()) revalidatePath(path, type)
}
