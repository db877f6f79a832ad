import { JsonLd } from './JsonLd'

export interface Crumb {
  name: string
  href: string
}

/** The way from the home page to this one; the page itself is the heading below and is left out of the line. */
export function Breadcrumbs({ trail, siteUrl }: { trail: Crumb[]; siteUrl?: string | undefined }) {
  const whole = [{ name: '首页', href: '/' }, ...trail]
  return (
    <nav aria-label="当前位置" className="no-print pt-4 text-sm">
      <ol className="-ms-2 flex flex-wrap items-center">
        {whole.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center">
            {index > 0 ? (
              <span aria-hidden="true" className="text-faint">
                ›
              </span>
            ) : null}
            <a href={crumb.href} className="inline-flex min-h-11 min-w-11 items-center justify-center px-2">
              {crumb.name}
            </a>
          </li>
        ))}
      </ol>
      {siteUrl ? <JsonLd data={breadcrumbData(whole, siteUrl)} /> : null}
    </nav>
  )
}

const breadcrumbData = (trail: Crumb[], siteUrl: string) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${siteUrl}${href}`,
  })),
})
