import { cache } from 'react'
import { consoleRoles } from '@/access/model'
import { env } from '@/config/env'
import { findSiteFrame } from '@/publishing/queries'
import type { Reader } from '@/publishing/reader'
import type { FrameUser } from '@/ui/shell/model'
import { getPayloadClient } from './getPayloadClient'

/** The office's name, numbers and address, read once a page. */
export const siteFrame = cache(async () => findSiteFrame(await getPayloadClient(), env().siteUrl))

/** What the frame shows of the signed-in reader. */
export function frameUser({ user }: Reader): FrameUser | null {
  if (!user) return null
  return { name: user.name, isConsoleUser: consoleRoles.some((role) => user.roles.includes(role)) }
}
