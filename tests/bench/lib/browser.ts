import { type Browser, chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser } from '../../../src/cli/lib/browser.mjs'
import { say } from './say'

/** A browser that leaves Ctrl-C to us; undefined, with a line saying so, where there is none. */
export const launchBrowser = async (flags: string[] = []): Promise<Browser | undefined> => {
  const executablePath = findBrowser()
  try {
    return await chromium.launch({
      args: [...BROWSER_FLAGS, ...flags],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(executablePath ? { executablePath } : {}),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    say(`没有可用的浏览器 / no browser: ${reason}`)
    return undefined
  }
}
