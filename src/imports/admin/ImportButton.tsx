import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

/** The way from the list of plans to the import of a manual, for those who may create plans. */
export function ImportButton({ i18n, user }: ServerProps) {
  if (!user?.roles.some((role) => role === 'admin' || role === 'editor')) return null
  return (
    <p className="hq-import-link">
      <Link href="/admin/imports" prefetch={false}>
        {i18n.language === 'en' ? 'Import a Word manual' : '导入 Word 手册'}
      </Link>
    </p>
  )
}
