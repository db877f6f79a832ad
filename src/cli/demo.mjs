// @ts-check
/**
 * `npm run demo`: from a bare clone to a running site with example data. Plain JavaScript without dependencies,
 * because it runs before anything is installed; loads the rest only after the check of Node's version.
 */
import { Refusal, runMain } from './lib/refusal.mjs'

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`)

/**
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string }>} work
 */
async function step(name, work) {
  const started = Date.now()
  say(`▸ ${name} …`)
  const { code, output } = await work()
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (code === 0) {
    say(`  ✓ ${seconds} s`)
    return
  }
  process.stderr.write(output)
  throw new Refusal(`「${name}」失败（退出码 ${code}），原因见上`, `"${name}" failed with code ${code}, see above`)
}

/** @param {import('./lib/settings.mjs').Settings} settings @param {{ role: string, email: string, password: string }[]} accounts */
function announce(settings, accounts) {
  const { siteUrl, dataDir } = settings
  say(`\n后勤标准台已就绪 / Houqin is ready\n`)
  say(`  网站 / site      ${siteUrl}/`)
  say(`  管理台 / admin   ${siteUrl}/admin`)
  say(`  数据 / data      ${dataDir}\n`)
  if (accounts.length > 0) say('  演示账号 / demo accounts')
  const width = Math.max(0, ...accounts.map(({ email }) => email.length))
  for (const { role, email, password } of accounts) say(`    ${email.padEnd(width)}  ${password}  ${role}`)
  say('\n按 Ctrl-C 停止 / press Ctrl-C to stop')
}

async function main() {
  const { requireNode, requireWritable, requireFreePort } = await import('./lib/preflight.mjs')
  requireNode()
  const [{ closeSync, openSync, readFileSync }, { join }] = await Promise.all([import('node:fs'), import('node:path')])
  const [{ needsInstall, install }, { loadDotEnv, readSettings }, { prepareData, readAccounts, demoEnvironment }] =
    await Promise.all([import('./lib/install.mjs'), import('./lib/settings.mjs'), import('./lib/demoData.mjs')])
  const [{ build, isBuildCurrent }, { answers, startServer }, { ended, stopAll, stopOnSignals }] = await Promise.all([
    import('./lib/build.mjs'),
    import('./lib/server.mjs'),
    import('./lib/processes.mjs'),
  ])

  const root = process.cwd()
  loadDotEnv(root)
  const settings = readSettings(process.env, root)
  requireWritable(settings.dataDir)
  await requireFreePort(settings.host, settings.port)
  stopOnSignals(() => say('\n正在停止 … / stopping …'))

  if (needsInstall(root)) await step('安装依赖 / npm ci', () => install(root))
  await prepareData(root, settings, step)
  if (!isBuildCurrent(root)) await step('构建 / next build（首次约 1–3 分钟）', () => build(root))

  const logFile = join(settings.dataDir, 'demo-server.log')
  const log = openSync(logFile, 'w', 0o600)
  say('▸ 启动服务 / start …')
  const server = startServer(root, demoEnvironment(settings), ['ignore', log, log])
  closeSync(log)
  if (!(await answers(settings, server))) {
    await stopAll()
    process.stderr.write(readFileSync(logFile, 'utf8').slice(-6000))
    throw new Refusal(`服务没有启动成功，日志：${logFile}`, `the server did not start, its log: ${logFile}`)
  }
  announce(settings, readAccounts(settings))
  await ended(server)
  await stopAll()
  throw new Refusal(`服务意外结束，日志：${logFile}`, `the server ended unexpectedly, its log: ${logFile}`)
}

await runMain(main)
