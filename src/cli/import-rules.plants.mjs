// @ts-check
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Every rule with a file that breaks it. @type {Record<string, { file: string, text: string }[]>} */
const PLANTS = {
  'no-circular': [{ file: 'src/sops/a.ts', text: "import { b } from './b'\nexport const a = () => b" }],
  'no-unresolvable': [{ file: 'src/sops/lost.ts', text: "import { x } from '@/nowhere/file'\nexport const lost = x" }],
  'pure-core': [
    { file: 'src/sops/rules.ts', text: "import { getPayload } from 'payload'\nexport const x = getPayload" },
    { file: 'src/plans/model.ts', text: "import { readFileSync } from 'node:fs'\nexport const read = readFileSync" },
    { file: 'src/plans/rules/decide.ts', text: "import { list } from '@/plans/queries'\nexport const decide = list" },
  ],
  'shared-is-leaf': [
    { file: 'src/shared/x.ts', text: "import { model } from '@/staff/model'\nexport const x = model" },
  ],
  'platform-below-features': [
    { file: 'src/access/x.ts', text: "import { model } from '@/staff/model'\nexport const x = model" },
    { file: 'src/database/x.ts', text: "import { model } from '@/staff/model'\nexport const x = model" },
  ],
  'features-apart': [
    { file: 'src/stars/x.ts', text: "import { list } from '@/plans/queries'\nexport const x = list" },
    { file: 'src/stars/y.ts', text: "import type { List } from '@/plans/queries'\nexport type Y = List" },
  ],
  'reporting-reads-only': [
    { file: 'src/metrics/x.ts', text: "import { act } from '@/plans/actions'\nexport const x = act" },
  ],
  'declarations-only-from-config': [
    { file: 'src/seed/x.ts', text: "import { Plans } from '../../collections/Plans'\nexport const x = Plans" },
  ],
  'declarations-carry-no-ui': [
    { file: 'collections/Sops.ts', text: "import { Button } from '@/sops/admin/Button'\nexport const Sops = Button" },
    { file: 'src/sops/fields.ts', text: "import { Button } from './admin/Button'\nexport const fields = Button" },
  ],
  'payload-config-only-in-app': [
    { file: 'src/plans/config.ts', text: "import config from '@payload-config'\nexport const x = config" },
  ],
  'ui-reads-through-queries': [
    {
      file: 'src/app/(site)/page.tsx',
      text: "import { hook } from '@/plans/hooks'\nexport default () => <p>{hook}</p>",
    },
    {
      file: 'src/plans/site/View.tsx',
      text: "import { hook } from '../hooks'\nexport const View = () => <p>{hook}</p>",
    },
  ],
  'next-cache-in-one-file': [
    {
      file: 'src/plans/cache.ts',
      text: "import { revalidatePath } from 'next/cache'\nexport const x = revalidatePath",
    },
  ],
  'database-driver-in-one-room': [
    { file: 'src/plans/sql.ts', text: "import { sql } from '@payloadcms/db-sqlite'\nexport const x = sql" },
  ],
  'commands-are-entries': [
    { file: 'src/plans/command.ts', text: "import { run } from '@/cli/seed'\nexport const x = run" },
  ],
  'no-tests-in-product': [
    { file: 'src/plans/testing.ts', text: "import { build } from '../../tests/helpers/build'\nexport const x = build" },
  ],
  'unit-tests-pure': [
    { file: 'tests/unit/a.test.ts', text: "import { getPayload } from 'payload'\nexport const x = getPayload" },
    { file: 'tests/unit/b.test.ts', text: "import { list } from '@/plans/queries'\nexport const x = list" },
  ],
}

/** What the plants import, and honest files that no rule may complain about. @type {Record<string, string>} */
const SOUND = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: { jsx: 'react-jsx', paths: { '@/*': ['./src/*'], '@payload-config': ['./payload.config.ts'] } },
  }),
  'payload.config.ts': "import { Plans } from './collections/Plans'\nexport default { collections: [Plans] }",
  'collections/Plans.ts': "import { planFields } from '@/plans/fields'\nexport const Plans = planFields",
  'src/cli/seed.ts': "import config from '@payload-config'\nexport const run = config",
  'src/sops/b.ts': "import { a } from './a'\nexport const b = () => a",
  'src/staff/model.ts': "import type { Payload } from 'payload'\nexport type P = Payload\nexport const model = 1",
  'src/plans/queries.ts': "import type { Payload } from 'payload'\nexport type List = Payload\nexport const list = 1",
  'src/plans/fields.ts': "import { model } from '@/staff/model'\nexport const planFields = model",
  'src/plans/hooks.ts': 'export const hook = 1',
  'src/plans/actions.ts': 'export const act = 1',
  'src/plans/site/Good.tsx': "import { list } from '../queries'\nexport const Good = () => <p>{list}</p>",
  'src/sops/admin/Button.tsx': 'export const Button = () => <button type="button">好</button>',
  'src/metrics/good.ts': "import { list } from '@/plans/queries'\nexport const good = list",
  'src/publishing/revalidate.ts':
    "import { revalidatePath } from 'next/cache'\nexport const revalidate = revalidatePath",
  'src/database/good.ts': "import { sql } from '@payloadcms/db-sqlite'\nexport const good = sql",
  'src/app/(site)/plans/page.tsx': "import { Good } from '@/plans/site/Good'\nexport default () => <Good />",
  'tests/unit/good.test.ts': "import { model } from '@/staff/model'\nexport const x = model",
  'tests/helpers/build.ts': 'export const build = 1',
}

/** Stand-ins for packages: the plants must resolve without the project's own node_modules. */
const PACKAGES = ['payload', 'next', '@payloadcms/db-sqlite']

/** @param {string} dir @param {string} file @param {string} text */
function put(dir, file, text) {
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), text)
}

/** @param {string} dir */
function plant(dir) {
  for (const [file, text] of Object.entries(SOUND)) put(dir, file, text)
  for (const { file, text } of Object.values(PLANTS).flat()) put(dir, file, text)
  for (const name of PACKAGES) {
    put(dir, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    for (const file of ['index.js', 'cache.js']) put(dir, `node_modules/${name}/${file}`, 'exports.x = 1')
  }
}

/**
 * @param {{ summary: { violations: { from: string, rule: { name: string } }[] } }} report
 * @param {string[]} rules
 * @returns {string[]} one line for each rule that stayed silent or spoke without cause
 */
function judge({ summary: { violations } }, rules) {
  const fired = new Set(violations.map(({ from, rule }) => `${rule.name} ${from}`))
  const unplanted = rules.filter((name) => !PLANTS[name]).map((name) => `rule "${name}" has no planted violation`)
  const missed = Object.entries(PLANTS).flatMap(([name, plants]) =>
    plants
      .filter(({ file }) => !fired.has(`${name} ${file}`))
      .map(({ file }) => `rule "${name}" did not fire on ${file}`),
  )
  const accused = violations
    .filter(({ from }) => from in SOUND)
    .map(({ from, rule }) => `rule "${rule.name}" fired on the sound file ${from}`)
  return [...unplanted, ...missed, ...accused]
}

/**
 * Plants one violation per rule in a temporary folder and lets `check` find them.
 * @param {string[]} rules names of all configured rules
 * @param {(baseDir: string, roots: string[]) => Promise<{ output: unknown }>} check
 * @returns {Promise<string[]>} complaints, empty when every rule works
 */
export async function selfTest(rules, check) {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'houqin-import-rules-')))
  try {
    plant(dir)
    const { output } = await check(dir, ['payload.config.ts', 'collections', 'src', 'tests'])
    return judge(JSON.parse(String(output)), rules)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
