/**
 * Rows that are given another kind in a target that is no form: where they go, under which labels, and the
 * way back.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FULL_SET, row, targets, withRows } from '../../../test/support/targets.ts'
import { INDICATOR_KINDS, KIND_BRANCH, KIND_LABEL, type IndicatorKind } from '../indicator/kind.ts'
import type { Indicator } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { applyEdits, ROW_PLACE, type Edit } from '../target/edit.ts'
import { editsToBlocks, inPlacesOfBefore, movedRows } from './rows-of-kinds.ts'

const KINDS = INDICATOR_KINDS.filter((kind) => KIND_BRANCH[kind] !== 'cost')
const kinds = fc.constantFrom<IndicatorKind>(...KINDS)
const points = fc.constantFrom<Partial<Indicator>>(
  {},
  { level1Weight: '50' },
  { level1Weight: '30', level2Weight: '10' },
)
const indicators = fc
  .array(fc.tuple(kinds, points), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map(([kind, more], i) =>
      row(KIND_LABEL[kind], `指标${i + 1}`, null, '≥1个', null, { ...more, at: { line: i + 1 } }),
    ),
  )
/** As forms are: each kind once, in the official order. */
const grouped = indicators.map((rows) => KINDS.flatMap((kind) => rows.filter((one) => one.kind === kind)))
const relabelled = fc.array(fc.tuple(fc.nat(11), kinds), { minLength: 1, maxLength: 4 })

type Adopted = {
  readonly worded: TargetDocument
  readonly edits: readonly Edit[]
  readonly undo: readonly Edit[]
  readonly document: TargetDocument
}

function adopt(
  before: TargetDocument,
  labels: readonly (readonly [number, string])[],
  field: 'level1' | 'level2' = 'level2',
): Adopted {
  const rows = before.projects[0]?.indicators ?? []
  const last = new Map(labels.filter(([at, label]) => rows[at] !== undefined && rows[at][field] !== label))
  const worded = applyEdits(
    before,
    [...last].map(([at, label]): Edit => ({
      project: 1,
      indicator: at + 1,
      field,
      before: rows[at]?.[field] ?? '',
      after: label,
    })),
  )
  if (!worded.ok) throw new Error(JSON.stringify(worded.error))
  const edits = editsToBlocks(before, worded.value.document).map(({ edit }) => edit)
  const put = applyEdits(worded.value.document, edits)
  if (!put.ok) throw new Error(JSON.stringify(put.error))
  return {
    worded: worded.value.document,
    edits,
    undo: [...put.value.undo, ...worded.value.undo],
    document: put.value.document,
  }
}

const rowsIn = ({ projects }: TargetDocument) => projects[0]?.indicators ?? []
const namesIn = (document: TargetDocument) => rowsIn(document).map(({ level3 }) => level3)
const runs = (document: TargetDocument, of: (one: Indicator) => string | null) =>
  rowsIn(document)
    .map(of)
    .filter((one, i, all) => one !== all[i - 1])

describe('rows that were given another kind', () => {
  test('undone, the very document of before; no row comes or goes; what named a row by its number names the same row', () => {
    fc.assert(
      fc.property(indicators, relabelled, (rows, labels) => {
        const before = withRows(...rows)
        const { worded, edits, undo, document } = adopt(
          before,
          labels.map(([at, kind]) => [at, KIND_LABEL[kind]] as const),
        )
        expect(applyEdits(document, undo)).toMatchObject({ ok: true, value: { document: before } })
        expect(namesIn(document).toSorted()).toEqual(namesIn(before).toSorted())
        expect(
          edits.reduce<readonly string[]>((names, edit) => movedRows(names, edit), namesIn(before)),
        ).toEqual(namesIn(document))
        expect(namesIn(inPlacesOfBefore(document, edits))).toEqual(namesIn(worded))
        // Its place in the source is that of the row.
        for (const { level3, at } of rowsIn(document))
          expect(rows.find((one) => one.level3 === level3)?.at).toEqual(at)
      }),
    )
  })

  test('are in their block: a target with each block once has each once afterwards, with one label and one number of points', () => {
    fc.assert(
      fc.property(grouped, relabelled, (rows, labels) => {
        const plain = rows.map((one) => ({ ...one, level1Weight: KIND_BRANCH[one.kind ?? 'cost'] }))
        const { document } = adopt(
          withRows(...plain),
          labels.map(([at, kind]) => [at, KIND_LABEL[kind]] as const),
        )
        const kindRuns = runs(document, ({ kind }) => kind)
        expect(kindRuns).toEqual([...new Set(kindRuns)])
        const branchRuns = runs(document, ({ level1 }) => level1)
        expect(branchRuns).toEqual([...new Set(branchRuns)])
        for (const { kind, level1 } of rowsIn(document))
          expect(level1).toBe(row(KIND_LABEL[kind ?? 'cost'], '', null, '').level1)
        const there = rowsIn(document).filter(({ kind }) =>
          plain.some((one) => one.level1Weight === KIND_BRANCH[kind ?? 'cost']),
        )
        for (const { kind, level1Weight } of there)
          expect([undefined, KIND_BRANCH[kind ?? 'cost']]).toContain(level1Weight)
      }),
    )
  })

  test('go to the end of their block, under its labels and points; without one, to its place in the official form', () => {
    const late = row('服务对象满意度指标', '验收完成时间', null, '2025年11月底前', null, {
      level1Weight: '10',
      level2Weight: '10',
      at: { line: 40 },
    })
    const form = FULL_SET.map((one): Indicator =>
      one.kind === 'timeliness'
        ? { ...one, level1: '产出目标', level2: '产出时效', level1Weight: '50', level2Weight: '15' }
        : one,
    )
    const { document, edits } = adopt(withRows(...form, late), [[6, '时效指标']])
    expect(namesIn(document).slice(1, 5)).toEqual([
      '考核合格率',
      '培训完成时间',
      '验收完成时间',
      '培训总成本',
    ])
    expect(rowsIn(document)[3]).toMatchObject({
      level1: '产出目标',
      level2: '产出时效',
      kind: 'timeliness',
      level1Weight: '50',
      level2Weight: '15',
      at: { line: 40 },
    })
    expect(edits.map(({ field }) => field)).toEqual(['level1', 'level2', ROW_PLACE])
    const without = adopt(withRows(...FULL_SET.filter(({ kind }) => kind !== 'timeliness'), late), [
      [5, '时效指标'],
    ])
    expect(namesIn(without.document)).toEqual([
      '培训人数',
      '考核合格率',
      '验收完成时间',
      '培训总成本',
      '政策知晓率',
      '学员满意度',
    ])
    expect(rowsIn(without.document)[2]).not.toHaveProperty('level2Weight')
  })

  test('several beside each other go together, in their order', () => {
    const [one, two] = ['甲完成时间', '乙完成时间'].map((name) =>
      row('服务对象满意度指标', name, null, '2025年11月底前'),
    )
    if (one === undefined || two === undefined) throw new Error('two rows')
    const { document } = adopt(withRows(...FULL_SET, one, two), [
      [6, '时效指标'],
      [7, '时效指标'],
    ])
    expect(namesIn(document).slice(2, 6)).toEqual(['培训完成时间', '甲完成时间', '乙完成时间', '培训总成本'])
  })

  test('a row under the label of another branch goes to its branch when that label is mended; a misspelt label moves nothing', () => {
    const stray: Indicator = { ...row('质量指标', '设备完好率', null, '≥95%'), level1: '其他' }
    expect(
      namesIn(adopt(withRows(...FULL_SET, stray), [[6, '产出指标']], 'level1').document).slice(0, 3),
    ).toEqual(['培训人数', '考核合格率', '设备完好率'])
    const typo: Indicator = { ...row('时效指标', '培训完成时间', null, '2025年11月底前'), level2: '实效指标' }
    expect(adopt(withRows(...FULL_SET, typo), [[6, '时效指标']]).edits).toEqual([])
    expect(adopt(withRows(...FULL_SET), [[0, '效益指标']], 'level1').edits).toEqual([])
  })

  test('of the medium term, of other projects, and of a document that did not change, no row is moved', () => {
    const medium = row('服务对象满意度指标', '完成时间', null, '2027年底前', null, { term: 'medium-term' })
    expect(adopt(withRows(medium, ...FULL_SET), [[0, '时效指标']]).edits).toEqual([])
    const two = targets([{}, {}])
    expect(editsToBlocks(two, two)).toEqual([])
  })

  test('a row is moved to no place outside its table', () => {
    for (const after of ['0', '7', '', '1.5', 'x'])
      expect(
        applyEdits(withRows(...FULL_SET), [
          { project: 1, indicator: 2, field: ROW_PLACE, before: '2', after },
        ]),
      ).toMatchObject({ ok: false, error: { code: 'place-missing' } })
    expect(
      applyEdits(withRows(...FULL_SET), [
        { project: 1, indicator: 9, field: ROW_PLACE, before: '9', after: '1' },
      ]),
    ).toMatchObject({ ok: false })
  })
})
