import os from 'node:os'
import { BOARD_TARGET_MS, type BoardSeen } from './board'
import type { Facts } from './facts'
import { CATEGORIES, SCORE_TARGET, type Scores } from './lighthouse'
import type { Measured } from './measure'
import type { Memory } from './process'
import type { Startup } from './startup'
import { render } from './table'
import type { Visible } from './visible'
import { SCRIPT_BUDGET, type Weight } from './weight'
import { WORD_MANUAL, type WordManual } from './word'

export interface Results {
  machine: string
  database: 'SQLite' | 'MongoDB'
  isSmall: boolean
  data: Pick<Facts, 'documents' | 'publicDocuments' | 'records' | 'staff'>
  startup?: Startup
  loaded?: Memory
  visible?: Visible
  wordManual?: WordManual
  board?: BoardSeen
  requests: Measured[]
  weights: Weight[]
  lighthouse: Scores[]
}

/** What the numbers were measured on. */
export const describeMachine = (): string => {
  const [load = 0] = os.loadavg()
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown CPU'
  return `${os.cpus().length} × ${cpu}, Node ${process.versions.node}, load ${load.toFixed(1)}`
}

const DASH = '–'
const number = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? DASH : value.toFixed(digits)
const verdict = (isReached: boolean): string => (isReached ? '达到 reached' : '未达 missed')
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const seconds = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? DASH : `${(milliseconds / 1000).toFixed(2)} s`
const megabytes = (memory: Memory | undefined): string =>
  memory ? `${memory.rssMb.toFixed(0)} MB（最高 ${memory.peakMb.toFixed(0)} MB）` : DASH

/** How many times dearer than plain `http`; a clock that saw nothing of the plain server says nothing. */
const ratio = ({ product, plain }: Measured): string =>
  product.cpuMs === undefined || !plain.cpuMs ? DASH : `${(product.cpuMs / plain.cpuMs).toFixed(0)}×`

const requestTable = (requests: Measured[]): string =>
  render(
    ['请求', 'B/次', '次/秒', 'p50 ms', 'p99 ms', 'CPU ms/次', 'http CPU', 'http 次/秒', 'CPU 倍数', '目标', ''],
    requests.map((one) => [
      one.label + (one.product.failed > 0 ? `（${one.product.failed} 次失败）` : ''),
      String(one.bytes),
      number(one.product.perSecond, 0),
      number(one.product.p50, 1),
      number(one.product.p99, 1),
      number(one.product.cpuMs, 2),
      number(one.plain.cpuMs, 3),
      number(one.plain.perSecond, 0),
      ratio(one),
      one.target === undefined ? '' : `≤ ${one.target}`,
      one.target === undefined || one.product.cpuMs === undefined ? '' : verdict(one.product.cpuMs <= one.target),
    ]),
  )

const weightTable = (weights: Weight[]): string =>
  render(
    [
      weights.every(({ isSeenByBrowser }) => isSeenByBrowser) ? '页面重量（gzip）' : '页面重量（gzip，未用浏览器）',
      'HTML',
      'JavaScript',
      '脚本数',
      '目标',
      '',
    ],
    weights.map(({ label, htmlGzipBytes, scriptGzipBytes, scripts }) => [
      label,
      kilobytes(htmlGzipBytes),
      kilobytes(scriptGzipBytes),
      String(scripts),
      `≤ ${SCRIPT_BUDGET / 1000} kB`,
      verdict(scriptGzipBytes <= SCRIPT_BUDGET),
    ]),
  )

const lighthouseTable = (pages: Scores[]): string =>
  render(
    ['Lighthouse', 'performance', 'accessibility', 'best practices', 'SEO', '目标', '', '扣分项'],
    pages.map(({ label, scores, missed }) => [
      label,
      ...CATEGORIES.map((category) => String(scores[category])),
      `≥ ${SCORE_TARGET}`,
      verdict(CATEGORIES.every((category) => scores[category] >= SCORE_TARGET)),
      missed.join(' '),
    ]),
  )

const startTable = (startup: Startup, loaded: Memory | undefined): string =>
  render(
    ['启动与内存', ''],
    [
      ['启动 → /api/health', seconds(startup.healthMs)],
      ['启动 → 首页', seconds(startup.firstPageMs)],
      ['内存 RSS：空闲', megabytes(startup.idle)],
      ['内存 RSS：负载后', megabytes(loaded)],
    ],
  )

const boardLine = ({ phones, entries, median, max, cpuMs }: BoardSeen): string =>
  `响应看板：一条记录到达 ${phones} 部手机（最后一部，${entries} 条）：中位数 ${number(median, 0)} ms，最慢 ${number(max, 0)} ms，每条 CPU ${number(cpuMs, 1)} ms；目标 ≤ ${BOARD_TARGET_MS} ms ${verdict(max <= BOARD_TARGET_MS)}`

/** What writing a manual costs. */
export const wordTable = ({ cpuMs, ms, bytes, peakMb }: WordManual): string =>
  render(
    [`${WORD_MANUAL.plans} 项预案的手册导出 Word`, ''],
    [
      ['CPU', `${cpuMs.toFixed(0)} ms`],
      ['用时', `${ms.toFixed(0)} ms`],
      ['文件', kilobytes(bytes)],
      ['内存 RSS 最高', `${peakMb.toFixed(0)} MB`],
    ],
  )

/** All results as text. */
export const reportText = (results: Results): string => {
  const {
    data,
    requests,
    weights,
    lighthouse,
    startup,
    loaded,
    visible,
    board,
    wordManual,
    isSmall,
    machine,
    database,
  } = results
  const head = `${database}：标准 ${data.documents} 份（公开 ${data.publicDocuments}），培训记录 ${data.records} 条，员工 ${data.staff} 人`
  return [
    head,
    machine,
    ...(isSmall ? ['--small：只验证流程，数字没有意义 / figures mean nothing'] : []),
    ...(requests.length > 0 ? ['', requestTable(requests)] : []),
    ...(wordManual ? ['', wordTable(wordManual)] : []),
    ...(visible
      ? [
          '',
          `发布到公开页面可见（审核通过的请求发出起，${visible.rounds} 次）：中位数 ${visible.median.toFixed(0)} ms，最慢 ${visible.max.toFixed(0)} ms`,
        ]
      : []),
    ...(board ? ['', boardLine(board)] : []),
    ...(weights.length > 0 ? ['', weightTable(weights)] : []),
    ...(lighthouse.length > 0 ? ['', lighthouseTable(lighthouse)] : []),
    ...(startup ? ['', startTable(startup, loaded)] : []),
    '',
  ].join('\n')
}
