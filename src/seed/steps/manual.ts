import type { PayloadRequest } from 'payload'
import { plans } from '../content/plans'
import type { Seeding } from '../context'
import { richText } from '../richText'

/** Joined the manual with its second edition. */
const LATER = ['HQ-DL-Y03', 'HQ-SP-Y02']

/** A manual of the public plans in two editions: 2.0, after an earlier one on paper, and 2.1 with two plans more. */
export const seedManual = async ({ payload, ids, calendar }: Seeding, req: PayloadRequest) => {
  const codes = plans.filter(({ visibility }) => visibility === 'public').map(({ code }) => code)
  const rows = (wanted: readonly string[]) => ids.all('emergency-plans', wanted).map((plan) => ({ plan }))
  const first = calendar.day('2026-05-06')
  const created = await payload.create({
    collection: 'manual-editions',
    depth: 0,
    req,
    data: {
      title: '后勤保障处应急预案手册',
      slug: '应急预案手册',
      code: 'HQ-SC-001',
      summary: '公开的综合预案、专项预案和现场处置方案汇编。',
      issuer: '后勤保障处',
      signer: '邵文博',
      preface: richText(
        '本手册汇编后勤保障处现行的应急预案，供各中心值班和培训使用。\n发生突发事件时先拨打应急电话，再按对应预案的处置步骤执行。',
      ),
      department: ids.get('departments', 'BZ'),
      visibility: 'public',
      firstLabel: '2.0',
      versionLabel: '2.0',
      _status: 'published',
      releasedAt: first,
      effectiveDate: first,
      releaseNote: '由纸质手册转为网上发布，重新汇编。',
      plans: rows(codes.filter((code) => !LATER.includes(code))),
    },
  })
  const second = calendar.day('2026-09-01')
  await payload.update({
    collection: 'manual-editions',
    id: created.id,
    depth: 0,
    req,
    data: {
      _status: 'published',
      versionLabel: '2.1',
      releasedAt: second,
      effectiveDate: second,
      releaseNote: '增补停水停电和食堂燃气泄漏两项预案。',
      plans: rows(codes),
    },
  })
  ids.put('manual-editions', 'HQ-SC-001', created.id)
}
