import config from '@payload-config'
import { getPayload } from 'payload'
import { cache } from 'react'

/** The Payload instance of this process; the only place that knows the configuration. */
export const getPayloadClient = cache(() => getPayload({ config }))
