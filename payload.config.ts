import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor, EXPERIMENTAL_TableFeature as TableFeature } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections } from './collections'
import { globals } from './globals'
import { withLimits } from './src/access/withLimits'
import { env } from './src/config/env'
import { mailAdapter } from './src/config/mail'
import { widenIds } from './src/config/idTypes'
import { logger } from './src/config/logger'
import { translations } from './src/config/translations'
import { databaseAdapter } from './src/database/adapter'
import { MAX_FILE_BYTES } from './src/media/model'

const root = path.dirname(fileURLToPath(import.meta.url))
const settings = env()
const email = mailAdapter(settings)

export default buildConfig({
  admin: {
    avatar: 'default',
    user: 'users',
    importMap: { baseDir: root, importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · 后勤标准台' },
    dateFormat: 'yyyy年M月d日 HH:mm',
    components: {
      graphics: { Icon: '/src/dashboard/admin/Icon#Icon', Logo: '/src/dashboard/admin/Logo#Logo' },
      views: { dashboard: { Component: '/src/dashboard/admin/Dashboard#Dashboard' } },
    },
  },
  collections: collections.map(withLimits),
  globals,
  cookiePrefix: 'houqin',
  cors: [],
  csrf: [settings.siteUrl],
  db: databaseAdapter({ uri: settings.databaseUri, migrationDir: path.join(root, 'src/migrations') }),
  editor: lexicalEditor({ features: ({ defaultFeatures }) => [...defaultFeatures, TableFeature()] }),
  ...(email ? { email } : {}),
  graphQL: { maxComplexity: 400 },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations },
  logger,
  loggingLevels: { Forbidden: 'debug', NotFound: 'debug', AuthenticationError: 'debug', ValidationError: 'debug', APIError: 'info' },
  maxDepth: 3,
  secret: settings.secret,
  serverURL: settings.siteUrl,
  sharp,
  telemetry: false,
  typescript: { outputFile: path.join(root, 'src/payload-types.ts'), schema: [widenIds] },
  upload: {
    limits: { fileSize: MAX_FILE_BYTES },
    abortOnLimit: true,
    responseOnLimit: '文件超过 20 MB，请压缩后再上传。 / The file is larger than 20 MB.',
    safeFileNames: false,
    uploadTimeout: 120_000,
  },
})
