/**
 * The part of an address made from a title: letters of every script and digits stay, the rest becomes one hyphen.
 * Chinese stays readable; full-width forms are folded (NFKC).
 */
export function slugify(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}
