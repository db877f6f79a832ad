// @ts-check
import { existsSync } from 'node:fs'
import { installWithApt } from './apt.mjs'
import { findBrowser } from './browser.mjs'
import { run } from './processes.mjs'

const APT_PACKAGES = ['chromium', 'fonts-noto-cjk']

async function hasPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

/** Chinese text without a Chinese font is a row of boxes: sizes and contrast would be measured on those. */
async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family'])
  return code === 0 && output.trim() !== ''
}

/**
 * A browser for the tests: one found on the machine, else Playwright's own, else Debian's.
 * @returns {Promise<{ code: number, output: string }>} code 0 when there is one; the output then names what was done or is missing
 */
export async function ensureBrowser() {
  const lines = []
  if (!findBrowser() && !(await hasPlaywrightBrowser())) {
    const own = await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { minutes: 5 })
    if (own.code === 0) lines.push("installed Playwright's browser")
    else if ((await installWithApt(APT_PACKAGES)) && findBrowser()) lines.push('installed chromium and fonts-noto-cjk')
    else {
      const advice =
        '没有浏览器：请安装 Chrome 或 Chromium，或运行 npx playwright install chromium，或设置 CHROMIUM_PATH'
      return { code: 1, output: `${advice} / no browser: install Chrome or Chromium, or set CHROMIUM_PATH\n` }
    }
  }
  if (process.platform === 'linux' && !(await hasChineseFont()))
    lines.push(
      (await installWithApt(['fonts-noto-cjk', 'fontconfig']))
        ? 'installed fonts-noto-cjk'
        : '没有中文字体 / no Chinese font found',
    )
  return { code: 0, output: lines.join('\n') }
}
