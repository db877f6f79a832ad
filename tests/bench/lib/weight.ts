import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { launchBrowser } from './browser'
import type { Facts } from './facts'
import { type Answer, ask, HOST } from './http'
import { say } from './say'
import type { Session } from './session'
import type { Workspace } from './workspace'

export interface Weight {
  label: string
  path: string
  htmlGzipBytes: number
  scripts: number
  scriptGzipBytes: number
  /** Whether a browser said which scripts are loaded; otherwise those that the page refers to are counted. */
  isSeenByBrowser: boolean
}

/** Bytes of JavaScript, gzip, that a public page may load. */
export const SCRIPT_BUDGET = 130_000

interface Route {
  label: string
  path: string
  session?: Session
}

const routesOf = ({ standard, plan, summary }: Facts, staff: Session): Route[] => [
  { label: '首页', path: '/' },
  { label: '标准一览', path: '/standards' },
  { label: '标准', path: standard },
  { label: '星级', path: '/stars' },
  { label: '预案', path: plan },
  { label: '年度总结', path: summary },
  { label: '我的（已登录）', path: '/me', session: staff },
]

const GZIP = { 'Accept-Encoding': 'gzip' }

/** What crosses the wire to a browser that takes gzip; a server that does not compress is given the benefit of a proxy. */
const gzipBytes = ({ headers, body }: Answer): number =>
  headers['content-encoding'] === 'gzip' ? body.length : gzipSync(body).length

/** The scripts that a browser loads for a page, from the first byte until the network is quiet. */
const loadedScripts = async (browser: Browser, port: number, { path, session }: Route): Promise<Set<string>> => {
  const origin = `http://${HOST}:${port}`
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })
  try {
    if (session) await context.addCookies([{ name: 'houqin-token', value: session.token, url: origin }])
    await context.route(
      (url) => url.hostname !== HOST,
      (route) => route.abort(),
    )
    const page = await context.newPage()
    const scripts = new Set<string>()
    page.on('response', (response) => {
      const isScript =
        response.request().resourceType() === 'script' || isJavaScript(response.headers()['content-type'])
      if (isScript) scripts.add(pathOf(response.url()))
    })
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
    return scripts
  } finally {
    await context.close()
  }
}

const isJavaScript = (type = '') => /^(application|text)\/javascript/.test(type)
const pathOf = (url: string) => {
  const { pathname, search } = new URL(url, `http://${HOST}`)
  return pathname + search
}

/** The scripts that a page refers to, those for browsers without modules left out. */
const referencedScripts = (html: string): Set<string> => {
  const tags = html.match(/<(script|link)\b[^>]*>/gi) ?? []
  const wanted = tags.filter((tag) => (/^<script/i.test(tag) ? !/\bnomodule\b/i.test(tag) : /\bas="script"/i.test(tag)))
  const paths = wanted.map((tag) => /\b(?:src|href)="([^"]+)"/i.exec(tag)?.[1])
  return new Set(paths.filter((path) => path !== undefined).map((path) => pathOf(path.replaceAll('&amp;', '&'))))
}

const weigh = async (port: number, route: Route, browser: Browser | undefined): Promise<Weight> => {
  const { label, path, session } = route
  const headers = session?.cookie ?? {}
  const page = await ask(port, { path, headers: { ...headers, ...GZIP } })
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const scripts = browser
    ? await loadedScripts(browser, port, route)
    : referencedScripts((await ask(port, { path, headers })).body.toString('utf8'))
  let scriptGzipBytes = 0
  for (const script of scripts) scriptGzipBytes += gzipBytes(await ask(port, { path: script, headers: GZIP }))
  return {
    label,
    path,
    htmlGzipBytes: gzipBytes(page),
    scripts: scripts.size,
    scriptGzipBytes,
    isSeenByBrowser: browser !== undefined,
  }
}

/** HTML and JavaScript of the routes that readers open, compressed. */
export const weighPages = async ({ settings }: Workspace, facts: Facts, staff: Session): Promise<Weight[]> => {
  say('▸ 页面重量 / weight …')
  const browser = await launchBrowser()
  try {
    const weights: Weight[] = []
    for (const route of routesOf(facts, staff)) weights.push(await weigh(settings.port, route, browser))
    return weights
  } finally {
    await browser?.close()
  }
}
