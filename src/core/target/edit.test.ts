import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FULL_SET, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { INDICATOR_KINDS } from '../indicator/kind.ts'
import { applyEdit, applyEdits, textAt, type Edit } from './edit.ts'

const FIELDS = [
  'title',
  'part',
  'code',
  'name',
  'purpose',
  'unit.code',
  'unit.name',
  'goals',
  'budget.total',
  'budget.fiscal',
  'budget.other',
  'budget.carryover',
  'plan.march',
  'plan.december',
  'overallGoal',
  'subGoals.1.title',
  'subGoals.1.goal',
  'subGoals.2.indicators',
  'safeguards.1.text',
  'safeguards.1.title',
  'subGoals.9.goal',
  'level1',
  'level2',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
  'kind',
  'order',
  'subGoals',
  '',
] as const
const words = fc.oneof(
  fc.constantFrom('', '≥95%', '12月底前', '质量指标', '效益', '一\n二', '10'),
  fc.string({ maxLength: 6 }),
)
const maybe = fc.option(words, { nil: null })
const rows = fc
  .array(
    fc.record({
      level2: words,
      kind: fc.option(fc.constantFrom(...INDICATOR_KINDS), { nil: null }),
      text: words,
      basis: maybe,
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map(({ level2, kind, text, basis }) => row(level2, '名', null, text, basis, { kind })))
const documents = fc
  .record({
    unit: fc.option(fc.record({ code: maybe, name: words }), { nil: null }),
    goals: fc.array(words, { maxLength: 3 }),
    indicators: rows,
    code: maybe,
    name: words,
    purpose: maybe,
    budget: fc.oneof(
      fc.record({ total: maybe, fiscal: maybe, other: maybe }),
      fc.record({ total: maybe, fiscal: maybe, other: maybe, carryover: maybe }),
    ),
  })
  .map((one) =>
    targets([one, { indicators: FULL_SET }], {
      statement: statement({
        overallGoal: '目标',
        subGoals: [subGoal({ title: null, goal: '一' }), subGoal()],
        safeguards: [{ label: null, title: null, text: '措施', at: { line: 1 } }],
      }),
    }),
  )
const places = fc.record({
  project: fc.constantFrom(null, 1, 2, 7),
  indicator: fc.constantFrom(null, 1, 2),
  field: fc.constantFrom(...FIELDS),
})
const PAPER = targets([{ indicators: [row('数量指标', '培训人数', null, '200')] }], {
  statement: statement({ overallGoal: '总体', subGoals: [subGoal({ goal: '分项' })] }),
})
const of = (
  field: string,
  before: string | null,
  after: string | null,
  indicator: number | null = 1,
): Edit => ({ project: 1, indicator, field, before, after })

describe('an edit', () => {
  test('undone leaves the very document of before, whatever it was', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.tuple(places, maybe), { maxLength: 6 }), (document, changes) => {
        let now = document
        const undo: Edit[] = []
        for (const [place, after] of changes) {
          const edited = applyEdit(now, { ...place, before: textAt(now, place) ?? null, after })
          if (!edited.ok) continue
          expect(textAt(edited.value.document, place)).toBe(edited.value.undo.before)
          now = edited.value.document
          undo.unshift(edited.value.undo)
        }
        expect(applyEdits(now, undo)).toMatchObject({ ok: true, value: { document } })
      }),
    )
  })

  test('undone and made again is what it was after the edit', () => {
    fc.assert(
      fc.property(documents, places, maybe, (document, place, after) => {
        const edited = applyEdit(document, { ...place, before: textAt(document, place) ?? null, after })
        if (!edited.ok) return
        const undone = applyEdit(edited.value.document, edited.value.undo)
        expect(undone.ok && applyEdit(undone.value.document, undone.value.undo)).toMatchObject({
          value: { document: edited.value.document },
        })
      }),
    )
  })

  test('changes its field and nothing else', () => {
    fc.assert(
      fc.property(documents, places, places, maybe, (document, place, other, after) => {
        fc.pre(JSON.stringify(place) !== JSON.stringify(other))
        const edited = applyEdit(document, { ...place, before: textAt(document, place) ?? null, after })
        if (edited.ok) expect(textAt(edited.value.document, other)).toEqual(textAt(document, other))
      }),
    )
  })

  test.each(['level1', 'level3', 'description', 'basis', 'weight'])('sets %s of a row', (field) => {
    const before = textAt(PAPER, { project: 1, indicator: 1, field }) ?? null
    expect(applyEdit(PAPER, of(field, before, '新'))).toMatchObject({
      ok: true,
      value: { document: { projects: [{ indicators: [{ [field]: '新' }] }] } },
    })
  })

  test('derives again what follows from a text: the parts of a value, the kind of a label', () => {
    const value = applyEdit(PAPER, of('value', '200', '≥200人'))
    expect(value).toMatchObject({
      ok: true,
      value: {
        document: {
          projects: [
            { indicators: [{ value: { text: '≥200人', comparator: '>=', number: '200', unit: '人' } }] },
          ],
        },
      },
    })
    const deadline = applyEdit(PAPER, of('value', '200', '11月底前'))
    expect(deadline).toMatchObject({
      value: {
        document: { projects: [{ indicators: [{ value: { nature: 'deadline', deadline: '2025-11-30' } }] }] },
      },
    })
    expect(applyEdit(PAPER, of('level2', '数量指标', '质量指标'))).toMatchObject({
      value: { document: { projects: [{ indicators: [{ level2: '质量指标', kind: 'quality' }] }] } },
    })
  })

  test('reaches the statement, goals, money, plan and unit', () => {
    const edits: Edit[] = [
      { project: null, indicator: null, field: 'overallGoal', before: '总体', after: '新' },
      { project: null, indicator: null, field: 'subGoals.1.goal', before: '分项', after: '三' },
      of('goals', '举办培训班4期，培训干部200人', '一\n二', null),
      of('budget.other', '0', null, null),
      of('plan.march', '10', '15', null),
      of('unit.name', '社会工作部', '组织部', null),
    ]
    expect(applyEdits(PAPER, edits)).toMatchObject({
      ok: true,
      value: {
        document: {
          statement: { overallGoal: '新', subGoals: [{ goal: '三' }] },
          projects: [
            {
              goals: ['一', '二'],
              budget: { other: null, total: '10' },
              plan: { march: '15' },
              unit: { code: '763001', name: '组织部' },
            },
          ],
        },
      },
    })
  })

  test('is refused where something else stands, nothing changes, or there is no such place or field', () => {
    expect(applyEdit(PAPER, of('value', '300', '≥300人'))).toMatchObject({
      ok: false,
      error: {
        code: 'text-changed',
        values: { found: '200' },
        place: { project: 1, indicator: 1, field: 'value' },
      },
    })
    expect(applyEdit(PAPER, of('value', '200', '200'))).toMatchObject({
      ok: false,
      error: { code: 'nothing-changed' },
    })
    expect(applyEdit(PAPER, { ...of('value', '200', '1'), indicator: 2 })).toMatchObject({
      ok: false,
      error: { code: 'place-missing' },
    })
    expect(applyEdit(PAPER, { ...of('name', '', '1', null), project: 2 })).toMatchObject({
      ok: false,
      error: { code: 'place-missing' },
    })
    expect(applyEdit(PAPER, of('kind', null, 'quality'))).toMatchObject({
      ok: false,
      error: { code: 'field-fixed' },
    })
    expect(applyEdit(PAPER, of('budget.carryover', null, '1', null))).toMatchObject({
      ok: false,
      error: { code: 'field-fixed' },
    })
    expect(applyEdits(PAPER, [of('value', '200', '1'), of('value', '200', '2')])).toMatchObject({
      ok: false,
      error: { code: 'text-changed', values: { found: '1' } },
    })
  })
})
