// @ts-check
/** Makes the icons of the installed app from public/icon.svg: `node src/cli/icons.mjs`. The results are committed. */
import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

const GREEN = '#14573f'
/** Of a maskable icon only the middle 80 % is sure to be seen. */
const SAFE = 0.72

const svg = readFileSync('public/icon.svg')
mkdirSync('public/icons', { recursive: true })
for (const size of [192, 512]) {
  await sharp(svg, { density: 1600 }).resize(size, size).png().toFile(`public/icons/icon-${size}.png`)
  const inner = Math.round(size * SAFE)
  const mark = await sharp(svg, { density: 1600 }).resize(inner, inner).png().toBuffer()
  await sharp({ create: { width: size, height: size, channels: 4, background: GREEN } })
    .composite([{ input: mark }])
    .png()
    .toFile(`public/icons/maskable-${size}.png`)
}
