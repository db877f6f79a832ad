/** A cached page by its internal path, or with `layout` a page and everything below it. */
export interface PublicPath {
  path: string
  type?: 'page' | 'layout'
}
