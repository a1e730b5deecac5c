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
const USUAL_MINUTES = all ? 26 : 10
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

/** Counts a step that either holds or does not. @param {string} name @param {number} code */
function count(name, code) {
  if (code === 0) passed += 1
  else {
    failed += 1
    faults.push(name)
  }
}

/** @typedef {readonly [name: string, file: string, args: readonly string[]]} Step */

/** Runs a step and shows what it said when it has ended. @param {Step} step @returns {Promise<void>} */
function showAtEnd([name, file, args]) {
  return new Promise((resolve) => {
    const start = Date.now()
    const child = spawn(process.execPath, [join(root, file), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        words += piece
      })
    child.on('close', (code) => {
      console.log(
        `— ${name}: ${code === 0 ? 'holds' : 'FAILS'} (${Math.round((Date.now() - start) / 1000)} s)`,
      )
      if (code !== 0) console.log(words.trimEnd())
      count(name, code ?? 1)
      resolve()
    })
  })
}

/** Steps that do not touch each other, two at a time. @param {readonly Step[]} steps */
async function checks(steps) {
  console.log(`\n— ${steps.map(([name]) => name).join(', ')}`)
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await showAtEnd(step)
  }
  await Promise.all([worker(), worker()])
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

/** Files in an order of chance (test/support/order-of-files.ts); the number that is printed brings it again. */
function shuffle() {
  process.env['JICHI_ORDER'] ??= String(Date.now() % 1_000_000)
  console.log(`  order of the files: JICHI_ORDER=${process.env['JICHI_ORDER']}`)
}

const began = Date.now()
process.chdir(root)
console.log(
  `About ${USUAL_MINUTES} minutes on two quiet cores${all ? '' : '; npm test -- --all runs everything'}.`,
)
mkdirSync(reports, { recursive: true })
await installAll()

/** @param {string} kind @returns {Step} */
const typesOf = (kind) => [
  `types: ${kind}`,
  'node_modules/typescript/bin/tsc',
  ['-p', `tsconfig.${kind}.json`],
]
// The longest first.
await checks([
  typesOf('test'),
  typesOf('node'),
  typesOf('web'),
  typesOf('pure'),
  ['build', 'scripts/build.js', ['--if-needed']],
  ['lint', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']],
  ['format', 'node_modules/oxfmt/bin/oxfmt', ['--check']],
])
if (all) {
  shuffle()
  await suite('all tests', [])
  const seed = String(Date.now() % 1_000_000)
  console.log('\n— broken files, of a new seed')
  const fuzz = ['scripts/fuzz/fuzz.ts', '--minutes', '0.2', '--seed', seed]
  count('broken files, of a new seed', await tool('tsx', 'dist/cli.mjs', fuzz))
} else {
  await suite(
    'tests',
    BEFORE_COMMIT.flatMap((project) => ['--project', project]),
  )
}

if (skipped > 0) {
  console.log(
    `\n!! ${skipped} tests were LEFT OUT because something they need is not on this machine (see ` +
      'the lines marked "left out" above).',
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
