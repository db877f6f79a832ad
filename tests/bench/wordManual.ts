/**
 * Writes a manual of 60 plans as a Word file a few times and says what it cost. A process of its own: its CPU time and
 * its highest memory are those of nothing else.
 */
import { resourceUsage } from 'node:process'
import { openingBlocks } from '@/manual/rules/word'
import { type PlanText, planBlocks } from '@/plans/rules/word'
import type { Block } from '@/transfer/model/word'
import { renderWord } from '@/transfer/word/render'
import { longPlanBody } from './lib/longPlan'
import { WORD_MANUAL } from './lib/word'

const planOf = (number: number): PlanText => {
  const { steps, sections } = longPlanBody(number)
  return {
    title: `第 ${number} 项专项应急预案`,
    planType: 'special',
    code: `HQ-YA-${number}`,
    version: '1.0',
    risks: '停水停电、设备老化。',
    levels: (['I', 'II', 'III'] as const).map((level) => ({ level, trigger: '险情扩大', commander: '处长' })),
    organisation: Array.from({ length: 8 }, (_, index) => ({ role: `第 ${index + 1} 组`, duties: '按分工处置' })),
    contacts: Array.from({ length: 10 }, (_, index) => ({
      role: `第 ${index + 1} 组组长`,
      name: '陆明远',
      organisation: null,
      phone: '13800000001',
      backupPhone: null,
    })),
    steps,
    supplies: Array.from({ length: 20 }, (_, index) => ({
      id: null,
      name: `应急灯 ${index + 1}`,
      model: 'YJ-2',
      performance: '照明',
      quantity: 20,
      unit: '盏',
      place: '值班室',
      conditions: '常温',
      renewal: '每年',
      keeper: '常慧敏',
      phone: '6119',
      checkDueOn: null,
    })),
    sections,
    annexes: [],
    related: [],
    certificates: [],
  }
}

const blocksOf = (): Block[] => [
  ...openingBlocks({ preface: null, changes: [], attachments: [] }),
  ...Array.from({ length: WORD_MANUAL.plans }, (_, index) => planBlocks(planOf(index + 1), 1)).flat(),
]

async function once() {
  const [cpuBefore, startedAt] = [process.cpuUsage(), performance.now()]
  const file = await renderWord(
    {
      title: '应急预案手册',
      code: 'HQ-SC-001',
      version: '2.0',
      isDraft: false,
      contentsDepth: 2,
      issuer: '后勤处',
      cover: [],
      signatures: [],
      blocks: blocksOf(),
      validityUrl: 'https://houqin.example.org/valid/manual/1/2.0',
    },
    new Map(),
  )
  const { user, system } = process.cpuUsage(cpuBefore)
  return { cpuMs: (user + system) / 1000, ms: performance.now() - startedAt, bytes: file.length }
}

const runs: Awaited<ReturnType<typeof once>>[] = []
for (let round = 0; round < WORD_MANUAL.rounds; round += 1) runs.push(await once())
process.stdout.write(`${JSON.stringify({ runs, peakMb: resourceUsage().maxRSS / 1024 })}\n`)
