import { describe, expect, it } from 'vitest'
import { withoutScripts } from '@/publishing/withoutScripts.mjs'

describe('a cached page', () => {
  const cases: [string, string, string][] = [
    ['loses inline data', '<p>一</p><script>self.__next_f.push([1,"x"])</script><p>二</p>', '<p>一</p><p>二</p>'],
    ['loses loaded scripts', '<head><script src="/a.js" async=""></script></head>', '<head></head>'],
    ['loses old browsers’ scripts', '<script src="/p.js" noModule=""></script>', ''],
    [
      'loses hints',
      '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="modulepreload" href="/b.js"/>',
      '',
    ],
    ['keeps styles', '<link rel="stylesheet" href="/a.css"/>', '<link rel="stylesheet" href="/a.css"/>'],
    [
      'keeps structured data',
      '<script type="application/ld+json">{"@type":"BreadcrumbList"}</script><script>1</script>',
      '<script type="application/ld+json">{"@type":"BreadcrumbList"}</script>',
    ],
    ['keeps escaped text', '<p>&lt;script&gt;</p>', '<p>&lt;script&gt;</p>'],
  ]
  it.each(cases)('%s', (_name, html, expected) => {
    expect(withoutScripts(html)).toBe(expected)
  })
})
