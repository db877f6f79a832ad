import config from '@payload-config'
import { getPayload } from 'payload'

/** Run by the global setup in a process of its own: migrates the file named by DATABASE_URI and closes it. */
const payload = await getPayload({ config })
await payload.db.migrate()
await payload.destroy()
