// The pages that the phone makes itself, and the banner over those that it keeps.
// In a scope of its own: scripts of a worker share one, and the worker takes these names up.
;(() => {
  const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

  /** `2026年11月26日 10:30`, by the phone's clock. */
  const moment = (time) => {
    const date = new Date(time)
    const two = (number) => String(number).padStart(2, '0')
    return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
  }

  const bannerOf = ({ savedAt, version, isLapsed }) =>
    `<p role="status" class="offline-banner">离线：保存于 ${moment(savedAt)}${version ? `，版本 ${escaped(version)}` : ''}${isLapsed ? '；登录已过期，重新登录后更新' : ''} <a href="/offline">全部已存内容</a></p>`

  /** A kept page with the banner on top of what it says. */
  const withBanner = (html, page) =>
    html
      .replace(/(<main\b[^>]*>)/, (main) => main + bannerOf(page))
      .replace('</body>', '<script src="/offline.js" defer></script></body>')

  const document_ = (title, body, styles) =>
    new Response(
      `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${styles.map((href) => `<link rel="stylesheet" href="${escaped(href)}">`).join('')}</head><body><main id="main" class="page"><h1>${title}</h1>${body}</main><script src="/offline.js" defer></script></body></html>`,
      { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } },
    )

  const rowOf = ({ href, kind, title, planTitle, version, savedAt }) =>
    `<li><a class="row-link" href="${escaped(href)}">${escaped(title)}</a><p class="text-sm text-soft">${[
      kind === 'card' ? `处置卡 · ${escaped(planTitle)}` : '预案',
      version ? `版本 ${escaped(version)}` : '',
      `保存于 ${moment(savedAt)}`,
    ]
      .filter(Boolean)
      .join('　')}</p></li>`

  const sectionOf = (title, pages) =>
    pages.length > 0
      ? `<section class="pt-10"><h2>${title}</h2><ul class="rows">${pages.map(rowOf).join('')}</ul></section>`
      : ''

  /** What the phone holds: my cards, my plans, then the rest; each address once, as the person sees it. */
  function listPage(kept, styles, lapsedDays) {
    const pages = [...new Map([...kept].reverse().map((page) => [page.href, page])).values()].reverse()
    const mine = pages.filter((page) => page.isMine)
    const others = pages.filter((page) => !page.isMine)
    const lapsed = pages.some(({ isLapsed }) => isLapsed)
      ? `<p role="status" class="offline-banner">登录已过期：本岗位的内容停在上次更新时，超过 ${lapsedDays} 天自动清除。<a href="/me">重新登录</a></p>`
      : ''
    const body =
      pages.length > 0
        ? `<p>断网时也能打开；联网后自动更新，退出登录后只留公开内容。<a href="/">回到首页</a></p>`
        : '<p>这台手机还没有保存内容。联网登录后稍等片刻，本岗位的处置卡和预案会自动存下。<a href="/me">去登录</a></p>'
    const sections = [
      sectionOf(
        '我的处置卡',
        mine.filter(({ kind }) => kind === 'card'),
      ),
      sectionOf(
        '我的预案',
        mine.filter(({ kind }) => kind === 'plan'),
      ),
      sectionOf(
        '其他处置卡',
        others.filter(({ kind }) => kind === 'card'),
      ),
      sectionOf(
        '其他预案',
        others.filter(({ kind }) => kind === 'plan'),
      ),
    ]
    return document_('断网可用的内容', lapsed + body + sections.join(''), styles)
  }

  const noNetworkPage = (styles) =>
    document_(
      '没有网络',
      '<p>这一页没有存在手机上。联网后再试，或查看<a href="/offline">断网可用的内容</a>。</p>',
      styles,
    )

  self.offlinePages = { withBanner, listPage, noNetworkPage }
})()
