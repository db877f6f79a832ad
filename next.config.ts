import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { securityHeaders } from './src/config/headers'

/** Signed-in visitors get pages made for them, everybody else the cached ones (decision 0001). */
const SESSION = { type: 'cookie', key: 'houqin-token' } as const
/** Paths that are no pages of the site: the console, the API, files and route handlers. A version such as 1.10 is no file. */
const PAGES =
  '/:path((?!admin|api|_next|member|sign-in|sign-out|set-password|check-in|schedule|settle|notices|respond|approvals|delegations|acknowledge(?!ments)|calendar|feed\\.xml|sitemap\\.xml|robots\\.txt|manifest\\.webmanifest|favicon\\.ico|.*\\.[a-z][a-z0-9]{1,4}$).*)'

const nextConfig: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  outputFileTracingExcludes: { '*': ['./data/**', './.cache/**', './docs/**', './tests/**'] },
  poweredByHeader: false,
  reactStrictMode: true,
  // Cached pages are plain documents without scripts (decision 0007).
  cacheHandler: path.resolve('src/publishing/pageCache.mjs'),
  // Pages stay in memory: on disk a second server on the same build would hand out the first one's pages.
  experimental: { isrFlushToDisk: false },
  // `npm test` checks the types, with the compiler of this project.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders(process.env.NODE_ENV !== 'production') },
    // Next would let every cache between here and the reader hand out an old page for a year while it asks for the new one.
    { source: PAGES, missing: [SESSION], headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: PAGES, has: [SESSION], destination: '/member/:path' },
      { source: PAGES, missing: [SESSION], destination: '/public/:path' },
    ],
    afterFiles: [],
    fallback: [],
  }),
}

/**
 * Payload asks browsers for their colour scheme on every path; a first visitor's browser then asks twice
 * (`Critical-CH`). Only the console needs to know.
 */
function hintsOnConsoleOnly(config: NextConfig): NextConfig {
  const isHint = ({ key }: { key: string }) => /^(accept-ch|critical-ch|vary)$/i.test(key)
  return {
    ...config,
    headers: async () => {
      const rules = (await config.headers?.()) ?? []
      const hints = rules.flatMap((rule) => rule.headers.filter(isHint))
      const others = rules.map((rule) => ({ ...rule, headers: rule.headers.filter((header) => !isHint(header)) }))
      return [...others.filter((rule) => rule.headers.length > 0), { source: '/admin/:path*', headers: hints }]
    },
  }
}

export default hintsOnConsoleOnly(withPayload(nextConfig, { devBundleServerPackages: false }))
