// @ts-check
import { existsSync } from 'node:fs'
import { installWithApt } from './apt.mjs'

const PROGRAMS = ['/usr/bin/soffice', '/usr/bin/pdftotext']
const PACKAGES = ['libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk']

/**
 * What opens Word files and reads their pages, for the tests of the export. Without it those tests are skipped and say so.
 * @returns {Promise<string>} what was done or is missing; empty when all was there
 */
export async function ensureOffice() {
  if (PROGRAMS.every((program) => existsSync(program))) return ''
  return (await installWithApt(PACKAGES))
    ? `installed ${PACKAGES.join(', ')}`
    : '没有 LibreOffice，导出的 Word 文件未在其中打开检查 / no LibreOffice: exported files were not opened in it'
}
