import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Received {
  from: string
  to: string[]
  /** As it came over the wire. */
  source: string
  subject: string
  messageId: string
}

export interface SmtpServer {
  url: string
  /** Letters accepted, oldest first. */
  inbox: Received[]
  /** Answers to recipients instead of accepting them: an SMTP status by address. */
  refusals: Map<string, number>
  /** Attempts to hand in a recipient, accepted or not. */
  attempts: string[]
  down: () => Promise<void>
  up: () => Promise<void>
}

const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, part: string) => Buffer.from(part, 'base64').toString('latin1'))
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, part: string) =>
      part
        .replaceAll('_', ' ')
        .replace(/=([\dA-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )

/** Words of a header: encoded pieces may end in the middle of a letter, so bytes are joined before they are read. */
const headerOf = (source: string, name: string): string => {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}: `)) ?? ''
  return Buffer.from(decodeWords(line.slice(name.length + 2)), 'latin1').toString('utf8')
}

/** A real SMTP server on a port of its own, which can go down and come up again on the same one. */
export const startSmtp = async (): Promise<SmtpServer> => {
  const inbox: Received[] = []
  const attempts: string[] = []
  const refusals = new Map<string, number>()
  let server: SMTPServer
  let port = 0

  const up = async (): Promise<void> => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      logger: false,
      onRcptTo: ({ address }, _session, callback) => {
        attempts.push(address)
        const responseCode = refusals.get(address)
        callback(responseCode ? Object.assign(new Error('no such mailbox'), { responseCode }) : null)
      },
      onData: (stream, { envelope }, callback) => {
        let source = ''
        stream.on('data', (chunk: Buffer) => {
          source += chunk.toString('latin1')
        })
        stream.on('end', () => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : ''
          const to = envelope.rcptTo.map(({ address }) => address)
          inbox.push({
            from,
            to,
            source,
            subject: headerOf(source, 'Subject'),
            messageId: headerOf(source, 'Message-ID'),
          })
          callback(null)
        })
      },
    })
    server.on('error', () => undefined)
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
    const address = server.server.address()
    const isPort = (value: unknown): value is AddressInfo => typeof value === 'object' && value !== null
    if (isPort(address)) port = address.port
  }
  const down = (): Promise<void> => new Promise((done) => server.close(() => done()))

  await up()
  return { url: `smtp://127.0.0.1:${port}`, inbox, refusals, attempts, down, up }
}
