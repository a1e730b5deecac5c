/**
 * `npm test`: what one runs before every commit. `npm test -- --all` adds every page in the browser, crashes,
 * memory, the second database, a county's year, broken files, in an order of chance. A closing line `N
 * passed, N failed`. Plain JavaScript and portable: it runs on a fresh clone. What needs PostgreSQL, Chromium
 * or LibreOffice uses what it finds; what was left out is said at the end, and is a failure when
 * JICHI_TEST_REQUIRE_ALL is set (as .ci/run does).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installAll } from './install.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const all = process.argv.includes('--all')
/** The projects of vitest.config.ts that guard behaviour within minutes. */
const BEFORE_COMMIT = ['pure', 'documents', 'db', 'journeys']
/** On two quiet cores, set-up included (docs/benchmarks.md). */
const USUAL_MINUTES = all ? 30 : 13
const requireAll = Boolean(process.env['JICHI_TEST_REQUIRE_ALL'])
const reports = join(root, '.cache', 'reports')

/** @param {string} packageName @param {string} file @param {string[]} args */
function tool(packageName, file, args) {
  return run(process.execPath, [join(root, 'node_modules', packageName, file), ...args])
}

/** @param {string} command @param {string[]} args @returns {Promise<number>} */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: process.env })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

let passed = 0
let failed = 0
let skipped = 0
/** @type {string[]} */
const faults = []

/** A step that either holds or does not. @param {string} name @param {() => Promise<number>} step */
async function check(name, step) {
  console.log(`\n— ${name}`)
  const code = await step()
  if (code === 0) passed += 1
  else {
    failed += 1
    faults.push(name)
  }
}

/** A run of the test runner, counted test by test. @param {string} name @param {string[]} args */
async function suite(name, args) {
  console.log(`\n— ${name}`)
  const report = join(reports, `${name.replace(/\W+/g, '-')}.json`)
  rmSync(report, { force: true })
  const code = await tool('vitest', 'vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  if (!existsSync(report)) {
    failed += 1
    faults.push(`${name}: the test runner gave no report`)
    return
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  skipped += result.numPendingTests
  for (const file of result.testResults) {
    for (const one of file.assertionResults)
      if (one.status === 'failed') faults.push(`${name}: ${one.fullName}`)
    if (
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {{ status: string }} */ one) => one.status === 'failed')
    ) {
      failed += 1
      faults.push(`${name}: ${file.name} could not run`)
    }
  }
  if (code !== 0 && result.numFailedTests === 0 && failed === 0) {
    failed += 1
    faults.push(`${name}: ended with code ${code}`)
  }
}

/** Files in an order of chance; the number that is printed brings the same one again. */
function shuffled() {
  const seed = process.env['JICHI_ORDER'] ?? String(Date.now() % 1_000_000)
  console.log(`  order of the files: JICHI_ORDER=${seed}`)
  return ['--sequence.shuffle.files', `--sequence.seed=${seed}`]
}

const began = Date.now()
process.chdir(root)
console.log(
  `About ${USUAL_MINUTES} minutes on two quiet cores${all ? '' : '; npm test -- --all runs everything'}.`,
)
mkdirSync(reports, { recursive: true })
await installAll()

for (const kind of ['pure', 'node', 'web', 'test']) {
  await check(`types: ${kind}`, () => tool('typescript', 'bin/tsc', ['-p', `tsconfig.${kind}.json`]))
}
await check('lint', () => tool('oxlint', 'bin/oxlint', ['--deny-warnings']))
await check('format', () => tool('oxfmt', 'bin/oxfmt', ['--check']))
await check('build', () => run(process.execPath, [join(root, 'scripts', 'build.js'), '--if-needed']))
if (all) {
  await suite('all tests', shuffled())
  const seed = String(Date.now() % 1_000_000)
  await check('broken files, of a new seed', () =>
    tool('tsx', 'dist/cli.mjs', ['scripts/fuzz/fuzz.ts', '--minutes', '0.2', '--seed', seed]),
  )
} else {
  await suite(
    'tests',
    BEFORE_COMMIT.flatMap((project) => ['--project', project]),
  )
}

if (skipped > 0) {
  console.log(
    `\n!! ${skipped} tests were LEFT OUT because something they need is not on this machine (see the lines marked "left out" above).`,
  )
  console.log(
    '!! On Debian: apt-get install postgresql chromium fonts-noto-cjk libreoffice-writer poppler-utils',
  )
  if (requireAll) {
    failed += skipped
    faults.push(`${skipped} tests were left out although JICHI_TEST_REQUIRE_ALL is set`)
  }
}
for (const fault of faults) console.log(`✗ ${fault}`)
console.log(`\n${((Date.now() - began) / 60_000).toFixed(1)} minutes`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
