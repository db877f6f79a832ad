import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { securityHeaders } from './src/config/headers'

/** Signed-in visitors get pages made for them, everybody else the cached ones (decision 0001). */
const SESSION = { type: 'cookie', key: 'houqin-token' } as const
/** Paths that are no pages of the site: the console, the API, files and route handlers. */
const PAGES = '/:path((?!admin|api|_next|member|sign-in|sign-out|feed\\.xml|sitemap\\.xml|robots\\.txt|favicon\\.ico|.*\\.[a-z0-9]{2,5}$).*)'

const nextConfig: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  outputFileTracingExcludes: { '*': ['./data/**', './.cache/**', './docs/**', './tests/**'] },
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders(process.env.NODE_ENV !== 'production') }],
  rewrites: async () => ({
    beforeFiles: [
      { source: PAGES, has: [SESSION], destination: '/member/:path' },
      { source: PAGES, missing: [SESSION], destination: '/public/:path' },
    ],
    afterFiles: [],
    fallback: [],
  }),
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
