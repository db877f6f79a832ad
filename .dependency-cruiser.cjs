/**
 * The rooms of the house and who may import whom (see docs/decisions/0006-import-rules.md).
 * src/cli/import-rules.plants.mjs plants one violation per rule and fails when a rule stays silent.
 */
const PLATFORM = 'access|workflow|publishing|transfer|search|audit|notifications|jobs|database|ui'
const REPORTING = 'metrics|summaries|manual|dashboard|due'
const STRUCTURE = 'app|cli|config|shared|migrations|seed'
const LEAVES = 'config|shared'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid('no-circular', 'imports go one way', {}, { circular: true }),
    forbid('no-unresolvable', 'every import resolves', {}, { couldNotResolve: true }),
    forbid(
      'pure-core',
      'model.ts and rules.ts run without Payload, Next, React or Node I/O (their types are free)',
      { path: '^src/[^/]+/(model|rules)(\\.ts$|/)' },
      {
        pathNot: `^src/(${LEAVES})/|^src/[^/]+/(model|rules)(\\.ts$|/)`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'shared-is-leaf',
      'shared and config import no domain',
      { path: `^src/(${LEAVES})/` },
      { path: `^src/(?!(?:${LEAVES})/)|^(collections|globals)/|^payload\\.config` },
    ),
    forbid(
      'platform-below-features',
      'platform domains know no feature and no reporting domain',
      { path: `^src/(${PLATFORM})/` },
      { path: '^src/', pathNot: `^src/(${PLATFORM}|${LEAVES}|migrations)/` },
    ),
    forbid(
      'features-apart',
      'a feature imports another feature only through model.ts',
      { path: `^src/(?!(?:${PLATFORM}|${REPORTING}|${STRUCTURE})/)([^/]+)/` },
      { path: '^src/', pathNot: `^src/$1/|^src/(${PLATFORM}|${LEAVES})/|^src/[^/]+/model(\\.ts$|/)` },
    ),
    forbid(
      'reporting-reads-only',
      'reporting reads features through model, rules and queries',
      { path: `^src/(${REPORTING})/` },
      {
        path: '^src/[^/]+/(hooks|actions|fields|endpoints|jobs|admin|site)(\\.tsx?$|/)',
        pathNot: `^src/(${REPORTING}|${PLATFORM})/`,
      },
    ),
    forbid(
      'declarations-only-from-config',
      'only payload.config.ts imports collections/ and globals/',
      { path: '^src/' },
      { path: '^(collections|globals)/' },
    ),
    forbid(
      'declarations-carry-no-ui',
      'admin components are named by path string, never imported',
      { path: '^(collections|globals)/|^src/[^/]+/(hooks|fields|actions|queries|jobs|endpoints)(\\.ts$|/)' },
      { path: '^src/.*/(admin|site)/|^src/app/|^src/.*\\.tsx$' },
    ),
    forbid(
      'payload-config-only-in-app',
      'below src/app the Payload instance is a parameter; only commands start one of their own',
      { path: '^src/(?!(?:app|cli)/)' },
      { path: '^payload\\.config\\.ts$' },
    ),
    forbid(
      'ui-reads-through-queries',
      'pages and components never touch hooks or fields of a domain',
      { path: '^src/app/|^src/.*/(admin|site)/' },
      { path: '^src/[^/]+/((hooks|fields)(\\.ts$|/)|with[A-Z])' },
    ),
    forbid(
      'next-cache-in-one-file',
      'only publishing/revalidate.ts touches next/cache',
      { path: '^(src|collections|globals)/', pathNot: '^src/publishing/revalidate\\.ts$|^src/app/' },
      { path: '^(node_modules/)?next/cache' },
    ),
    forbid(
      'database-driver-in-one-room',
      'code outside src/database works on every database',
      { path: '^(src|collections|globals)/', pathNot: '^src/(database|migrations)/' },
      { path: '^node_modules/(@payloadcms/(db-|drizzle)|drizzle-|@libsql/|mongoose/|mongodb/)' },
    ),
    forbid(
      'commands-are-entries',
      'nothing imports a command',
      { path: '^(src|collections|globals)/', pathNot: '^src/cli/' },
      { path: '^src/cli/' },
    ),
    forbid(
      'no-tests-in-product',
      'the product never imports test code',
      { path: '^(src|collections|globals)/|^payload\\.config', pathNot: '^src/cli/' },
      { path: '^tests/|^node_modules/(vitest|@playwright)/' },
    ),
    forbid(
      'unit-tests-pure',
      'unit tests see pure code',
      { path: '^tests/unit/' },
      {
        path: '^node_modules/(payload|next|@payloadcms|react)/|^payload\\.config|^src/.*/(hooks|actions|queries|endpoints|jobs)(\\.ts$|/)',
      },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next|payload-types|importMap\\.js$|next-env' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
