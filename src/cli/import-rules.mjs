// @ts-check
/**
 * Checks the import rules of `.dependency-cruiser.cjs`: first that every rule still fires on a planted
 * violation (a rule that cannot fail protects nothing), then the project itself.
 */
import { existsSync } from 'node:fs'
import Module, { createRequire, register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { selfTest } from './import-rules.plants.mjs'

const require = createRequire(import.meta.url)
const ROOTS = ['payload.config.ts', 'next.config.ts', 'collections', 'globals', 'src', 'tests']

/**
 * TypeScript 7 has no JavaScript API. dependency-cruiser asks for `typescript` below 7 and, finding none,
 * would silently read no .ts file at all; give it, and nobody else, the API that ts-morph carries.
 */
function lendTypeScriptApi() {
  const file = require.resolve('@ts-morph/common/dist/typescript.js')
  const { version } = require(file)
  const internals =
    /** @type {{ _load: (request: string, parent?: { filename?: string }, main?: boolean) => unknown }} */ (
      /** @type {unknown} */ (Module)
    )
  const load = internals._load
  internals._load = (request, parent, main) =>
    request === 'typescript/package.json' && parent?.filename?.includes('dependency-cruiser')
      ? { version }
      : load(request, parent, main)
  const hook = `export const resolve = (specifier, context, next) =>
    specifier === 'typescript' && context.parentURL?.includes('dependency-cruiser')
      ? { url: ${JSON.stringify(pathToFileURL(file).href)}, format: 'commonjs', shortCircuit: true }
      : next(specifier, context)`
  register(`data:text/javascript,${encodeURIComponent(hook)}`)
}

lendTypeScriptApi()
const { cruise } = await import('dependency-cruiser')
const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config')
const { options: configured, forbidden } = require(resolve('.dependency-cruiser.cjs'))

/**
 * @param {string} baseDir folder that holds the tsconfig.json and the roots
 * @param {string[]} roots files and folders below it
 * @param {'err' | 'json'} outputType
 */
async function check(baseDir, roots, outputType) {
  const { tsConfig, ...options } = configured
  const fileName = resolve(baseDir, tsConfig.fileName)
  const home = process.cwd()
  // Path aliases are resolved against the working directory, whatever baseDir says.
  process.chdir(baseDir)
  try {
    return await cruise(
      roots,
      { ...options, tsConfig: { fileName }, ruleSet: { forbidden }, validate: true, outputType },
      { bustTheCache: true },
      { tsConfig: extractTSConfig(fileName) },
    )
  } finally {
    process.chdir(home)
  }
}

const silent = await selfTest(
  forbidden.map((/** @type {{ name: string }} */ rule) => rule.name),
  (baseDir, roots) => check(baseDir, roots, 'json'),
)
for (const line of silent) console.error(`import rules self-test: ${line}`)

const { output, exitCode } = await check(
  process.cwd(),
  ROOTS.filter((root) => existsSync(root)),
  'err',
)
console.log(String(output).trim())
process.exitCode = exitCode > 0 || silent.length > 0 ? 1 : 0
