// @ts-check
import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { parsePort } from './preflight.mjs'

/**
 * What the commands need to know before any TypeScript can be loaded; src/config/env.ts checks the rest.
 * @typedef {{ host: string, port: number, dataDir: string, databaseUri: string, siteUrl: string, isSqlite: boolean }} Settings
 */

/** The host to put into a link: nobody can open 0.0.0.0. @param {string} host */
export function linkHost(host) {
  if (['', '0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Makes paths absolute: the standalone server changes its working directory.
 * @param {Record<string, string | undefined>} environment
 * @param {string} root
 * @returns {Settings}
 */
export function readSettings(environment, root) {
  const host = environment['HOST'] || '127.0.0.1'
  const port = parsePort(environment['PORT'])
  const dataDir = resolve(root, environment['DATA_DIR'] || 'data')
  const given = environment['DATABASE_URI'] || `file:${join(dataDir, 'houqin.db')}`
  const isSqlite = given.startsWith('file:')
  const path = given.slice('file:'.length)
  const isPlainPath = isSqlite && !path.startsWith('//') && !isAbsolute(path)
  const databaseUri = isPlainPath ? `file:${resolve(root, path)}` : given
  const siteUrl = environment['SITE_URL'] || `http://${linkHost(host)}:${port}`
  return { host, port, dataDir, databaseUri, siteUrl, isSqlite }
}

/** @param {Settings} settings @returns {string | undefined} the SQLite file */
export function databaseFile({ databaseUri, isSqlite }) {
  return isSqlite ? databaseUri.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '') : undefined
}

/**
 * @param {Settings} settings
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv} environment of a child that runs the product in production
 */
export function productionEnvironment(settings, more = {}) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: settings.host,
    HOSTNAME: settings.host,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URI: settings.databaseUri,
    SITE_URL: settings.siteUrl,
    ...more,
  }
}

/**
 * Payload's own commands need the production condition: in development mode the editor's packages load through
 * a top-level await that on Node 20 sometimes never settles, and the process ends with code 0 having done nothing.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function commandEnvironment(environment) {
  const { NODE_OPTIONS = '' } = environment
  const flag = '--conditions=production'
  return {
    ...environment,
    NODE_ENV: 'production',
    NODE_OPTIONS: NODE_OPTIONS.includes(flag) ? NODE_OPTIONS : `${NODE_OPTIONS} ${flag}`.trim(),
  }
}

/** Reads `.env`, if there is one; what is already set wins. @param {string} root */
export function loadDotEnv(root) {
  const file = join(root, '.env')
  if (existsSync(file) && typeof process.loadEnvFile === 'function') process.loadEnvFile(file)
}
