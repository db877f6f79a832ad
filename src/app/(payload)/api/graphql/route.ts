import config from '@payload-config'
import { REST_OPTIONS } from '@payloadcms/next/routes'
import { graphqlDoor } from '@/access/graphqlDoor'

export const POST = graphqlDoor(config)
export const OPTIONS = REST_OPTIONS(config)
