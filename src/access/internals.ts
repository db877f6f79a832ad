import type { Access, Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { hasRole } from './accessFor'
import { consoleRoles } from './model'

const PREFIX = 'payload-'
const nobody: Access = () => false

const inConsole =
  (access: Access): Access =>
  (args) =>
    hasRole(args.req, ...consoleRoles) && access(args)

/** What the console itself calls: a person's own settings, and who is editing what. Everything else is shut. */
const opened: Record<string, [method: Endpoint['method'], path: string][]> = {
  'payload-preferences': [
    ['get', '/:key'],
    ['post', '/:key'],
    ['delete', '/:key'],
  ],
  'payload-locked-documents': [
    ['get', '/'],
    ['patch', '/:id'],
    ['delete', '/:id'],
  ],
}

function guardEndpoint(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: (req) =>
      hasRole(req, ...consoleRoles)
        ? endpoint.handler(req)
        : Response.json({ errors: [{ message: req.t('error:notAllowedToPerformAction') }] }, { status: 403 }),
  }
}

function guard(collection: SanitizedCollectionConfig) {
  const open = opened[collection.slug]
  const { access } = collection
  const gate = open ? inConsole : () => nobody
  // The console creates locks and settings through the database itself.
  collection.access = {
    ...access,
    create: nobody,
    read: gate(access.read),
    update: gate(access.update),
    delete: gate(access.delete),
  }
  collection.graphQL = false
  const isOpen = ({ method, path }: Endpoint) =>
    open?.some(([ownMethod, ownPath]) => method === ownMethod && path === ownPath)
  collection.endpoints = open && collection.endpoints ? collection.endpoints.filter(isOpen).map(guardEndpoint) : false
}

/**
 * Shuts the collections that Payload keeps for itself. It opens them to everybody who is signed in: staff could
 * lock an editor out of a plan, or fill the database with settings of their own.
 */
export async function guardInternals(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building
  for (const collection of config.collections) if (collection.slug.startsWith(PREFIX)) guard(collection)
  return config
}
