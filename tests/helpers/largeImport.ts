import { openAsBlob } from 'node:fs'
import config from '@payload-config'
import { createLocalReq, getPayload } from 'payload'
import { confirmImport } from '@/imports/actions/confirm'
import { readInTurn } from '@/imports/actions/read'
import { startImport } from '@/imports/actions/start'
import { findOwn, proposalOf } from '@/imports/queries'

/**
 * Run in a process of its own, whose memory is then the import's alone: imports a Word file in the name of a user and
 * says what it took. Arguments: the file and the e-mail address of the user.
 */
const [file = '', email = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1 })
const [found] = docs
if (!found) throw new Error(`no account ${email}`)
const request = () => createLocalReq({ user: { ...found, collection: 'users' } }, payload)

const before = process.memoryUsage.rss()
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)
const cpu = process.cpuUsage()
const begun = performance.now()
const body = (await openAsBlob(file)).stream()
const id = await startImport(await request(), { fileName: '手册.docx', department: undefined, body })
await readInTurn(payload, id)
const read = performance.now() - begun

const { beginTransaction, commitTransaction } = payload.db
let held = 0
payload.db.beginTransaction = async (options) => {
  held = performance.now()
  return beginTransaction(options)
}
payload.db.commitTransaction = async (transaction) => {
  await commitTransaction(transaction)
  held = performance.now() - held
}
const proposal = proposalOf(await findOwn(await request(), id))
if (!proposal) throw new Error('nothing was proposed')
const { plans, pictures } = await confirmImport(await request(), id, proposal.arrangement)
clearInterval(watch)
const used = process.cpuUsage(cpu)
const figures = {
  plans: plans.map((plan) => plan.id),
  pictures,
  readSeconds: read / 1000,
  wallSeconds: (performance.now() - begun) / 1000,
  cpuSeconds: (used.user + used.system) / 1_000_000,
  heldSeconds: held / 1000,
  grownBytes: peak - before,
}
process.stdout.write(`\nfigures ${JSON.stringify(figures)}\n`)
await payload.destroy()
process.exit(0)
