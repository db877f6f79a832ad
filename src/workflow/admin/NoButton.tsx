/** In place of “publish”, “unpublish” and “status”: the panel of document control says and does it. */
export function NoButton() {
  return null
}
