/**
 * `npm run eval -- year`: the demonstration's county held against a second implementation (test/year-again): every
 * figure of its years, by kind; ends with 1 where one differs.
 */
import { resolve } from 'node:path'
import { loadCounty } from '#actions/demo/county/load.ts'
import { lookAt } from '../test/year-again/county.ts'
import type { Compared } from '../test/year-again/tally.ts'
import { compareYears } from '../test/year-again/year-again.ts'
import { withInstallation } from './installation.ts'

const ROOT = resolve(import.meta.dirname, '..')
const SHOWN = 10
/** The morning after the county's last day. */
const NOW = '2026-11-26T01:00:00Z'

export async function evaluateYear(words: readonly string[]): Promise<void> {
  const folder = words.find((word) => !word.startsWith('--')) ?? null
  const compared = await withInstallation(ROOT, folder, async (kept, administrator) => {
    const context = { ...kept, clock: () => new Date(NOW) }
    if (!(await loadCounty(context, administrator))) throw new Error('the county was not loaded')
    return compareYears(await lookAt(context, administrator))
  })
  for (const kind of compared) report(kind, words.includes('--all'))
  const figures = compared.reduce((sum, kind) => sum + kind.figures, 0)
  const differences = compared.reduce((sum, kind) => sum + kind.differences.length, 0)
  console.log(`All: ${figures} figures compared, ${differences} differ`)
  if (differences > 0) process.exitCode = 1
}

function report({ kind, figures, differences, by, leftOut }: Compared, isAll: boolean): void {
  console.log(`${kind}: ${figures} figures compared, ${differences.length} differ`)
  for (const [what, count] of Object.entries(by)) if (isAll) console.log(`  ${what}: ${count}`)
  for (const { where, what, program, again } of differences.slice(0, SHOWN))
    console.log(`  ${where} ${what}: ${text(program)}, again ${text(again)}`)
  if (differences.length > SHOWN) console.log(`  … and ${differences.length - SHOWN} more`)
  for (const { what, count, why } of leftOut) console.log(`  not compared: ${what}, ${count} (${why})`)
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner)) ??
    'nothing'
  )
}
