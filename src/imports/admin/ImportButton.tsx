import type { ServerProps } from 'payload'

/** The way from the list of plans to the import of a manual, for those who may create plans. */
export function ImportButton({ i18n, user }: ServerProps) {
  if (!user?.roles.some((role) => role === 'admin' || role === 'editor')) return null
  return (
    <p className="hq-import-link">
      {/* A plain link: the list brings its address up to date as it loads, and a step of the router begun before is lost. */}
      <a href="/admin/imports">{i18n.language === 'en' ? 'Import a Word manual' : '导入 Word 手册'}</a>
    </p>
  )
}
