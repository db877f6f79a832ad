/** What a CSS string may hold without escapes; the rest is dropped: it is only a code and a version. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N} .·()（）/-]/gu, '')

/**
 * The document's code and version at the foot of every printed page; the page number stands in print.css. A margin
 * box takes its text from a style sheet only, so each document brings one of a single rule.
 */
export function PrintFooter({ code, version }: { code: string | null; version: string | null }) {
  const text = [code, version ? `版本 ${version}` : ''].filter(Boolean).join('  ')
  return <style>{`@page { @bottom-left { content: "${plain(text)}"; font: 10pt sans-serif; } }`}</style>
}
