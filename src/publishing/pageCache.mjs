// @ts-check
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { withoutScripts } from './withoutScripts.mjs'

/**
 * Next's own page cache, but pages are kept without their scripts: the cached pages are plain documents, so that a
 * visitor's phone loads no JavaScript and half the HTML. Named in `next.config.ts`.
 */
export default class PageCache extends fileSystemCache.default {
  /** @param {Parameters<InstanceType<typeof fileSystemCache.default>['set']>} args */
  async set(...[key, data, context]) {
    const page = data?.kind === 'APP_PAGE' ? { ...data, html: withoutScripts(data.html) } : data
    return super.set(key, page, context)
  }
}
