// @ts-check
import { existsSync } from 'node:fs'
import { installWithApt } from './apt.mjs'
import { findBrowser } from './browser.mjs'
import { run } from './processes.mjs'

const FONT = 'fonts-noto-cjk'
/** Debian's names, the lighter one first. */
const APT_BROWSERS = ['chromium-headless-shell', 'chromium']

async function hasPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** Chinese text without a Chinese font is a row of boxes: sizes and contrast would be measured on those. */
async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family'])
  return code === 0 && output.trim() !== ''
}

/** @returns {Promise<string | undefined>} what was installed */
async function browserFromApt() {
  for (const name of APT_BROWSERS)
    if ((await installWithApt([name, FONT])) && findBrowser()) return `${name} and ${FONT}`
  return undefined
}

/**
 * A browser for the tests: one found on the machine, else Playwright's own, else Debian's.
 * @returns {Promise<{ code: number, output: string }>} code 0 when there is one; the output then names what was done or is missing
 */
export async function ensureBrowser() {
  const lines = []
  if (!findBrowser() && !(await hasPlaywrightBrowser())) {
    const own = await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { minutes: 5 })
    const installed = own.code === 0 ? "Playwright's browser" : await browserFromApt()
    if (installed) lines.push(`installed ${installed}`)
    else {
      const advice =
        '没有浏览器：请安装 Chrome 或 Chromium，或运行 npx playwright install chromium，或设置 CHROMIUM_PATH'
      return { code: 1, output: `${advice} / no browser: install Chrome or Chromium, or set CHROMIUM_PATH\n` }
    }
  }
  if (process.platform === 'linux' && !(await hasChineseFont()))
    lines.push(
      (await installWithApt([FONT, 'fontconfig'])) ? `installed ${FONT}` : '没有中文字体 / no Chinese font found',
    )
  return { code: 0, output: lines.join('\n') }
}
