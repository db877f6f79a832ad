import type { ServerProps } from 'payload'
import { findBrand } from '../queries'
import { Icon } from './Icon'

/** The sign-in screens' head: the office's own logo and name. */
export async function Logo({ payload }: ServerProps) {
  const { logo, organisation, siteTitle } = await findBrand(payload)
  return (
    <div className="hq-logo">
      {logo ? <img src={logo.url} alt={logo.alt} height="56" /> : <Icon size={56} />}
      <p className="hq-logo__title">{siteTitle}</p>
      <p className="hq-logo__office">{organisation}</p>
    </div>
  )
}
