/**
 * `npm run bench`: reading, checking, starting, page weight. Every time is reported beside a reference of the
 * same run, because machines are noisy. What it prints it also writes into docs/benchmarks.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { checkTargets } from '#core/findings/run.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { builtFormats } from './built.ts'
import { docxSizes } from './docx-sizes.ts'
import { formatSections } from './formats.ts'
import { digits, inTurns, table } from './measure.ts'
import { pageWeight } from './page-weight.ts'
import { publish } from './publish.ts'
import { startTimes } from './start-time.ts'
import { ALONE } from '../test/support/targets.ts'

const root = resolve(import.meta.dirname, '..')
const samples = join(root, 'samples')
const files = readdirSync(samples)
  .filter((name) => /\.(txt|docx)$/.test(name))
  .toSorted()

const { readTargets } = await builtFormats()

const printed: string[] = []
function say(text: string): void {
  console.log(text)
  printed.push(text)
}

async function document(name: string): Promise<TargetDocument> {
  const result = await readTargets(readFileSync(join(samples, name)), name)
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
  return result.value
}

say(
  `# Benchmarks\n\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ` +
    `${process.platform} ${process.arch}. Written by \`npm run bench\`.\n`,
)

say('## Reading\n')
const rows: (string | number)[][] = []
for (const name of files) {
  const bytes = readFileSync(join(samples, name))
  const [timing] = await inTurns([{ name, run: () => readTargets(bytes, name) }], 15, 5)
  const { projects } = await document(name)
  const ms = timing?.median ?? Number.NaN
  rows.push([
    name,
    digits(bytes.length / 1024, 0),
    projects.length,
    projects.reduce((sum, project) => sum + project.indicators.length, 0),
    digits(ms),
    digits(1000 / ms, 0),
  ])
}
say(table(['file', 'KiB', 'projects', 'indicators', 'ms a document', 'documents a second'], rows))

await docxSizes(say)

await formatSections(say)

say('\n## Checking\n')
const checks: (string | number)[][] = []
for (const name of files) {
  const read = await document(name)
  const bytes = readFileSync(join(samples, name))
  const ruleSet = ruleSetFor('130000', read.fiscalYear)
  const [reference, timing] = await inTurns(
    [
      { name: 'reading', run: () => readTargets(bytes, name) },
      { name, run: () => checkTargets(read, ruleSet, ALONE) },
    ],
    15,
    3,
  )
  const { summary } = checkTargets(read, ruleSet, ALONE)
  checks.push([
    name,
    ruleSet.id,
    summary.error,
    summary.warning,
    summary.advice,
    digits(timing?.median ?? Number.NaN),
    digits(reference?.median ?? Number.NaN),
    digits(timing?.ratio ?? Number.NaN),
  ])
}
say(
  table(
    ['file', 'rule set', 'errors', 'warnings', 'advice', 'ms to check', 'ms to read', 'ratio to reading'],
    checks,
  ),
)

say('\n## Starting: from `npm start` on a built tree to the first answered page\n')
say(
  table(
    ['start', 'ms', 'ratio to an empty Node process'],
    (await startTimes(root)).map(({ name, median, ratio }) => [name, digits(median, 0), digits(ratio, 1)]),
  ),
)

say('\n## Page weight (gzip)\n')
say(
  table(
    ['what is loaded', 'script kB', 'style kB', 'files'],
    pageWeight(root).map(({ name, script, style, files: count }) => [
      name,
      digits(script / 1000, 1),
      digits(style / 1000, 1),
      count,
    ]),
  ),
)

publish(printed.join('\n'))
