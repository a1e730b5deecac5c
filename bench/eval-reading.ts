/**
 * `npm run eval -- reading`: how many cells of the fixtures of test/reading are read right, by format and by
 * layout. `--misses` lists what was missed and invented, `--unplaced` what found no place, `--json` all of it
 * for programs; other words choose the fixtures whose layout or format begins with them. `--record` raises
 * the floor of test/reading/floor.json to what was measured; with `--anew`, for other fixtures than before,
 * it may sink.
 */
import { raiseFloor } from '../test/reading/floor.ts'
import { readAll, type Reading } from '../test/reading/read-all.ts'
import { sum } from '../test/reading/score.ts'

const percent = (right: number, cells: number) =>
  cells === 0 ? '—' : `${((right / cells) * 100).toFixed(2)}%`

function line(name: string, readings: readonly Reading[]): string {
  const { cells, right, invented } = sum(readings.map(({ score }) => score))
  const refused = readings.filter(({ refused: reason }) => reason !== null).length
  const unplaced = readings.reduce((total, { unplaced: texts }) => total + texts.length, 0)
  return `${name.padEnd(34)}${[readings.length, refused, cells, right].map((count) => String(count).padStart(8)).join('')}${percent(right, cells).padStart(10)}${[invented.length, unplaced].map((count) => String(count).padStart(10)).join('')}`
}

function grouped(title: string, readings: readonly Reading[], name: (reading: Reading) => string): void {
  console.log(
    `\n${title.padEnd(34)}${['files', 'refused', 'cells', 'right'].map((word) => word.padStart(8)).join('')}${'accuracy'.padStart(10)}${'invented'.padStart(10)}${'unplaced'.padStart(10)}`,
  )
  for (const key of [...new Set(readings.map(name))].toSorted())
    console.log(
      line(
        key,
        readings.filter((reading) => name(reading) === key),
      ),
    )
}

function listMisses(readings: readonly Reading[]): void {
  for (const { fixture, score, refused } of readings) {
    if (score.misses.length + score.invented.length === 0) continue
    console.log(`\n${fixture.layout} ${fixture.format}: ${refused ?? percent(score.right, score.cells)}`)
    if (refused !== null) continue
    for (const { path, expected, found } of score.misses)
      console.log(`  ${path}: ${JSON.stringify(expected)} is read as ${JSON.stringify(found)}`)
    for (const { path, found } of score.invented) console.log(`  ${path}: invented ${JSON.stringify(found)}`)
  }
}

export async function evaluateReading(words: readonly string[]): Promise<void> {
  const chosen = words.filter((word) => !word.startsWith('--'))
  const readings = await readAll(
    ({ layout, format }) =>
      chosen.length === 0 || chosen.some((word) => layout.startsWith(word) || format.startsWith(word)),
  )
  if (words.includes('--json')) {
    console.log(
      JSON.stringify(
        readings.map(({ fixture, ...rest }) => ({ layout: fixture.layout, format: fixture.format, ...rest })),
      ),
    )
    return
  }
  grouped('By format', readings, ({ fixture }) => fixture.format)
  grouped('By layout', readings, ({ fixture }) => fixture.layout)
  console.log(`\n${line('All', readings)}`)
  if (words.includes('--record') && chosen.length === 0) raiseFloor(readings, words.includes('--anew'))
  if (words.includes('--misses')) listMisses(readings)
  if (words.includes('--unplaced'))
    for (const { fixture, unplaced } of readings)
      if (unplaced.length > 0)
        console.log(
          `\n${fixture.layout} ${fixture.format}\n${unplaced.map((text) => `  ${JSON.stringify(text)}`).join('\n')}`,
        )
}
