import { safePath } from '@/shared/sameOrigin'
import { type NoticeKind, noticeKinds } from '../model'
import { byKind } from './digest'

const SUBJECT_LENGTH = 100

/** What a mail says of a notice. */
export interface Told {
  kind: NoticeKind
  title: string
  text?: string | null | undefined
  href?: string | null | undefined
}

export interface Mail {
  subject: string
  text: string
  html: string
}

interface Frame {
  /** Whom the mail is to. */
  name: string
  siteUrl: string
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** A subject line: where it comes from and what about, on one line, cut where mail programs would. */
export function subjectOf(title: string): string {
  const characters = [...flat(title)]
  const isLong = characters.length > SUBJECT_LENGTH
  return `[后勤标准台] ${isLong ? `${characters.slice(0, SUBJECT_LENGTH - 1).join('')}…` : characters.join('')}`
}

/** The address of a notice; what is no path of this site leads to the list of notices. */
export function linkOf(href: string | null | undefined, siteUrl: string): string {
  return `${siteUrl}${safePath(href, '/me/notices')}`
}

const foot = (siteUrl: string) => {
  const url = `${siteUrl}/me/notices#preferences`
  return {
    text: `——\n本邮件由后勤标准台自动发出，请勿回复。接收方式可在这里修改：${url}`,
    html: `<p style="color:#555">本邮件由后勤标准台自动发出，请勿回复。接收方式可<a href="${escaped(url)}">在这里修改</a>。</p>`,
  }
}

const linesOf = (text: string) => escaped(text).replace(/\r?\n/g, '<br>')

function paragraph(notice: Told, siteUrl: string): { text: string; html: string } {
  const url = linkOf(notice.href, siteUrl)
  const words = notice.text?.trim() ?? ''
  return {
    text: [flat(notice.title), words, url].filter(Boolean).join('\n'),
    html: `<p><a href="${escaped(url)}">${escaped(flat(notice.title))}</a>${words ? `<br>${linesOf(words)}` : ''}</p>`,
  }
}

/** The mail that tells one notice. */
export function composeMail(notice: Told, { name, siteUrl }: Frame): Mail {
  const said = paragraph(notice, siteUrl)
  const end = foot(siteUrl)
  return {
    subject: subjectOf(notice.title),
    text: `${name}，您好：\n\n${said.text}\n\n${end.text}\n`,
    html: `<p>${escaped(name)}，您好：</p>${said.html}${end.html}`,
  }
}

/** The mail that tells a day's notices, under the headings of their kinds. */
export function composeDigest(notices: Told[], { name, siteUrl }: Frame): Mail {
  const parts = byKind(notices).map(({ key, items }) => {
    const heading = `${noticeKinds[key].zh}（${items.length}）`
    const said = items.map((notice) => paragraph(notice, siteUrl))
    return {
      text: `【${heading}】\n\n${said.map(({ text }) => text).join('\n\n')}`,
      html: `<h2 style="font-size:16px">${escaped(heading)}</h2>${said.map(({ html }) => html).join('')}`,
    }
  })
  const end = foot(siteUrl)
  const opening = `以下 ${notices.length} 条通知等您查看：`
  return {
    subject: subjectOf(`每日汇总：${notices.length} 条通知`),
    text: `${name}，您好：\n\n${opening}\n\n${parts.map(({ text }) => text).join('\n\n')}\n\n${end.text}\n`,
    html: `<p>${escaped(name)}，您好：</p><p>${opening}</p>${parts.map(({ html }) => html).join('')}${end.html}`,
  }
}
