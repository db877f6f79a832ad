import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

/** The console around a page of the import. */
export function Frame({ view, title, children }: { view: AdminViewServerProps; title: string; children: ReactNode }) {
  const { req, permissions, visibleEntities, locale } = view.initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={view.params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={view.searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter className="hq-dashboard hq-imports">
        <header className="hq-header">
          <h1>{title}</h1>
        </header>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
