/**
 * `npm run bench -- autosave`: what saving a form costs while somebody writes in it, the check of the changed
 * target and its record included.
 */
import { resolve } from 'node:path'
import { loadBuilt } from './built.ts'
import type { timeAutosaves } from './autosaves.ts'
import { digits, table } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const LENGTHS = [9, 100, 1000]
const SAVES = 25

export async function autosaveSection(say: (text: string) => void): Promise<void> {
  const { timeAutosaves: time } = (await loadBuilt('autosaves')) as {
    readonly timeAutosaves: typeof timeAutosaves
  }
  say('## Saving what is written\n')
  say(
    `\`npm run bench -- autosave\`. One cell of a form changed and saved, ${SAVES} times one ` +
      'after the other, in an embedded database: the form, the target, the check by all rules, the ' +
      'copy radar, the review row, the record. The reference is the form read and written as JSON ' +
      `in the same run.\n`,
  )
  const rows = (await time(root, LENGTHS, SAVES)).map(
    ({ rows: length, findings, ms, cpuMs, referenceMs }) => {
      const sorted = ms.toSorted((a, b) => a - b)
      const at = (share: number) =>
        digits(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN, 0)
      return [
        length,
        findings,
        at(0.5),
        at(0.95),
        digits(sorted[0] ?? Number.NaN, 0),
        digits(cpuMs, 0),
        digits((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) / referenceMs, 0),
      ]
    },
  )
  say(
    table(
      [
        'rows written',
        'findings',
        'ms a save, median',
        '95 %',
        'least',
        'ms of processor time, the database aside',
        'ratio of the median to the reference',
      ],
      rows,
    ),
  )
}
