import { describe, expect, test } from 'vitest'
import { ALONE, project, targets } from '../../../test/support/targets.ts'
import { NOTHING_JUDGED } from '../rules/precision.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'
import { EXAMPLES_MOST, NOTHING_CHANGED, withDocument, withUntouched } from './dry-run.ts'

const SET = ruleSetFor('13', 2025)
const document = targets([{ code: null }, { code: '13020225P008911100023' }, { code: null, name: '乙' }])
const source = { document: 'd1', file: 'a.docx', title: null, projectId: (order: number) => `p${order}` }
const check = (set: RuleSet) => checkTargets(document, set, ALONE, NOTHING_JUDGED)
const between = (then: RuleSet, today: RuleSet = SET) =>
  withDocument(NOTHING_CHANGED, { document, source, today: check(today), tried: check(then) })
const missing = (report: ReturnType<typeof between>) =>
  report.rules.find(({ rule }) => rule === 'project-code-missing')

describe('what another set would change', () => {
  test('the same set changes nothing', () => {
    expect(between(SET)).toMatchObject({
      documents: 1,
      affected: 1,
      changed: 0,
      rules: [],
      gradesChanged: 0,
      grades: [],
    })
    expect(withUntouched(NOTHING_CHANGED)).toEqual({ ...NOTHING_CHANGED, documents: 1 })
  })

  test('a rule that is off: its findings are gone, and back the other way', () => {
    const off = { ...SET, off: ['project-code-missing'] as const }
    const gone = missing(between(off))
    expect(gone?.counts.gone).toBeGreaterThan(0)
    expect(gone?.counts).toMatchObject({ new: 0, graver: 0, lighter: 0 })
    expect(gone?.examples[0]).toMatchObject({
      change: 'gone',
      before: 'error',
      after: null,
      document: 'd1',
      project: 'p1',
      name: project().name,
    })
    expect(missing(between(SET, off))?.counts).toMatchObject({ new: gone?.counts.gone, gone: 0 })
  })

  test('another severity is a change of the finding, not another finding', () => {
    const soft = between({ ...SET, severities: { 'project-code-missing': 'advice' } })
    expect(missing(soft)?.counts).toMatchObject({ new: 0, gone: 0, graver: 0 })
    expect(missing(soft)?.counts.lighter).toBeGreaterThan(0)
    expect(soft.before.error - soft.after.error).toBe(missing(soft)?.counts.lighter)
    expect(
      missing(between(SET, { ...SET, severities: { 'project-code-missing': 'advice' } }))?.counts.graver,
    ).toBe(missing(soft)?.counts.lighter)
  })

  test('another grade names the document', () => {
    const report = between({
      ...SET,
      review: { ...SET.review, bands: { excellent: 100, good: 99.9, fair: 99.8 } },
    })
    expect(report).toMatchObject({
      changed: 0,
      gradesChanged: 1,
      grades: [{ document: 'd1', before: { score: check(SET).summary.score }, after: { grade: '差' } }],
    })
  })

  test('of a kind of change only the first examples are kept, all are counted', () => {
    const many = targets(Array.from({ length: 20 }, (_, i) => ({ code: `错误编码${i}`, name: `项目${i}` })))
    const off = { ...SET, off: ['project-code-format'] as const }
    const report = withDocument(NOTHING_CHANGED, {
      document: many,
      source,
      today: checkTargets(many, SET, ALONE, NOTHING_JUDGED),
      tried: checkTargets(many, off, ALONE, NOTHING_JUDGED),
    })
    expect(report.rules.map(({ rule, counts, examples }) => [rule, counts.gone, examples.length])).toEqual([
      ['project-code-format', 20, EXAMPLES_MOST],
    ])
  })
})
