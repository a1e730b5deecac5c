/**
 * Whatever is in a table, every written word of it is in the document: in a field, or among what has
 * no place.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Unplaced } from '#core/target/document.ts'
import type { Cell, Table } from '../blocks.ts'
import { general } from '../layouts/general.ts'
import { FormReader } from './form.ts'
import { finishProject } from './project.ts'
import { unrecognisedTexts, saysSomething } from './raw.ts'

const LABELS = [
  ...Object.values(general.fields ?? {}),
  ...Object.values(general.details ?? {}),
  ...Object.values(general.goals ?? {}),
  ...Object.values(general.columns ?? {}),
  ...Object.values(general.funds?.sources ?? {}),
  ...Object.values(general.funds?.columns ?? {}),
  ...Object.values(general.words ?? {}),
  ...Object.values(general.schedule?.columns ?? {}),
  general.headings ?? [],
  general.totals ?? [],
  general.plan?.labels ?? [],
  general.schedule?.labels ?? [],
  general.purposeBelow ?? [],
  general.mediumTermFunds ?? [],
  ...Object.values(general.groups ?? {}),
].flatMap((labels) => labels.slice(0, 2))
const HEADER: readonly string[] = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '得分']

/** A label, a header row's worth of them, a blank, or a word that no form says, unlike all others. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constant('WORD') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '产出指标',
      '数量指标',
      '√',
      '项目属性：WORD',
      '填报单位：WORD  单位：元',
      '□甲 ☑WORD',
      '—',
    ),
  },
)
const wide = fc.tuple(cell, fc.constantFrom(1, 1, 1, 2, 3), fc.constantFrom(1, 1, 1, 2))
const row = fc.oneof(
  { weight: 6, arbitrary: fc.array(wide, { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constant(HEADER.map((text): [string, number, number] => [text, 1, 1])) },
)

/** All that the engine of forms makes of a table. */
function read(table: Table): unknown {
  const reader = new FormReader()
  reader.table(table)
  reader.finish()
  const unplaced: Unplaced[] = [...reader.unplaced]
  const projects = reader.projects.map((raw, index) =>
    saysSomething(raw)
      ? finishProject(raw, index + 1, 2025, (piece) => unplaced.push(piece))
      : unrecognisedTexts(raw),
  )
  return { projects, unplaced }
}

test('no word of a table of labels and words is lost, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (written) => {
      let words = 0
      const rows = written.map((texts, index) => {
        let column = 1
        return texts.map(([text, columnSpan, rowSpan]): Cell => {
          const filled = text.replace('WORD', () => `w${words++}q`)
          const made = {
            text: filled,
            row: index + 1,
            column,
            rowSpan,
            columnSpan,
            at: { table: 1, row: index + 1, column },
          }
          column += columnSpan
          return made
        })
      })
      const table: Table = { kind: 'table', index: 1, rows, at: { table: 1, row: 1, column: 1 } }
      const said = JSON.stringify(read(table))
      const lost = Array.from({ length: words }, (_, index) => `w${index}q`).filter(
        (word) => !said.includes(word),
      )
      expect(lost).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})
