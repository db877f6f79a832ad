/** The address of a page with the filters chosen; what is not chosen is left out. */
export function dueHref(path: string, filters: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString()
  return query ? `${path}?${query}` : path
}
