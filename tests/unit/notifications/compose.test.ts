import { describe, expect, it } from 'vitest'
import { composeDigest, composeMail, linkOf, subjectOf } from '@/notifications/rules/compose'

const siteUrl = 'https://houqin.example'
const frame = { name: '张三', siteUrl }

describe('subjectOf', () => {
  it.each([
    ['a title', '《食堂卫生》已发布', '[后勤标准台] 《食堂卫生》已发布'],
    ['a title of several lines', '一\r\nBcc: x@y.z', '[后勤标准台] 一 Bcc: x@y.z'],
    ['a long title', '长'.repeat(101), `[后勤标准台] ${'长'.repeat(99)}…`],
    ['one that just fits', '长'.repeat(100), `[后勤标准台] ${'长'.repeat(100)}`],
  ])('%s', (_, title, expected) => {
    expect(subjectOf(title)).toBe(expected)
  })
})

describe('linkOf', () => {
  it.each([
    ['/standards/a', `${siteUrl}/standards/a`],
    ['/admin/collections/sops/1?x=1#y', `${siteUrl}/admin/collections/sops/1?x=1#y`],
    ['//evil.example', `${siteUrl}/me/notices`],
    ['https://evil.example', `${siteUrl}/me/notices`],
    [null, `${siteUrl}/me/notices`],
  ])('%s', (href, expected) => {
    expect(linkOf(href, siteUrl)).toBe(expected)
  })
})

describe('composeMail', () => {
  const notice = { kind: 'decision', title: '《A&B》被<退回>', text: '第一行\n"第二行"', href: '/me' } as const
  it('says who, what and where, with the way to change it', () => {
    const { subject, text } = composeMail(notice, frame)
    expect(subject).toBe('[后勤标准台] 《A&B》被<退回>')
    expect(text).toBe(
      `张三，您好：\n\n《A&B》被<退回>\n第一行\n"第二行"\n${siteUrl}/me\n\n——\n本邮件由后勤标准台自动发出，请勿回复。接收方式可在这里修改：${siteUrl}/me/notices#preferences\n`,
    )
  })
  it('lets no text become markup', () => {
    const { html } = composeMail({ ...notice, title: '<script>alert(1)</script>' }, { ...frame, name: '<b>' })
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('第一行<br>&quot;第二行&quot;')
  })
})

describe('composeDigest', () => {
  it('counts, and groups by kind', () => {
    const { subject, text, html } = composeDigest(
      [
        { kind: 'due', title: '证书到期', href: '/me#certificates' },
        { kind: 'acknowledge', title: '请确认已读', href: '/standards/a' },
        { kind: 'due', title: '演练未做', href: '/plans/b' },
      ],
      frame,
    )
    expect(subject).toBe('[后勤标准台] 每日汇总：3 条通知')
    expect(text).toMatch(/【阅读确认（1）】[\s\S]*请确认已读[\s\S]*【到期提醒（2）】[\s\S]*证书到期[\s\S]*演练未做/)
    expect(html).toContain(`href="${siteUrl}/plans/b"`)
  })
})
