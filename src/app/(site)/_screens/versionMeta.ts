import type { Metadata } from 'next'
import { pageMeta } from '@/app/_lib/pageMeta'
import type { VersionFacts } from '@/publishing/model'

/** Search engines are led to the page in force: an old version must not be found in its place. */
export const versionMeta = (title: string, { label, current }: VersionFacts): Promise<Metadata> =>
  pageMeta({ title: `${title}（${label} 版）`, path: current.href, isListed: false })
