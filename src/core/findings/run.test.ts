import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { ALONE, row, targets } from '../../../test/support/targets.ts'
import { SEVERITIES } from '../kernel/finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { CATALOGUE } from '../rules/catalogue.ts'
import { RULES } from '../rules/all-rules.ts'
import { findingOccurrences } from '../rules/fold.ts'
import { GRADES } from '../kernel/grade.ts'
import { gradeOfShare } from '../review/grade.ts'
import { toPoints } from '../review/points.ts'
import { RULE_SETS, ruleSetById, ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'

const HEBEI = ruleSetFor('130202', 2025)
const CODES = Object.keys(CATALOGUE)

/** What a finding says and where, whatever its order in the list. */
function said(document: TargetDocument, orders: ReadonlyMap<number, number>): string[] {
  const original = (order: number | null) => (order === null ? 0 : (orders.get(order) ?? 0))
  return checkTargets(document, HEBEI, ALONE)
    .findings.flatMap((finding) =>
      findingOccurrences(finding).map(
        (place) => `${finding.rule} ${original(place.project)} ${place.indicator ?? ''}`,
      ),
    )
    .toSorted()
}

describe('checking a document', () => {
  test('goes on over words where money, shares and points belong', () => {
    const words = fc.constantFrom(
      '待定',
      '-5',
      '约50',
      '50-60',
      '五十万',
      '50万',
      '0.1234567',
      '9'.repeat(40),
    )
    fc.assert(
      fc.property(arbitraryTargets, words, words, (document, money, share) => {
        const projects = document.projects.map((one) => ({
          ...one,
          budget: { total: money, fiscal: share, other: money, carryover: share },
          executionWeight: share,
          plan: { ...one.plan, march: share, december: money },
          indicators: one.indicators.map((indicator) => ({ ...indicator, weight: share })),
        }))
        const [before] = projects
        const earlier =
          before === undefined
            ? []
            : [
                {
                  documentId: 'd',
                  projectId: 'p',
                  file: 'last.docx',
                  unit: null,
                  fiscalYear: 2024,
                  project: { ...before, budget: { ...before.budget, total: '10' } },
                },
              ]
        const related = new Map(projects.map(({ order }) => [order, { earlier, alike: [] }]))
        expect(
          checkTargets({ ...document, projects }, HEBEI, { ...ALONE, related }).summary.score,
        ).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('is deterministic and leaves the document as it was', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const before = JSON.stringify(document)
        expect(checkTargets(document, HEBEI, ALONE)).toEqual(
          checkTargets(structuredClone(document), HEBEI, ALONE),
        )
        expect(JSON.stringify(document)).toBe(before)
      }),
      { numRuns: 60 },
    )
  })

  test('every finding has a code of the catalogue, its group, and places inside the document', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        for (const finding of checkTargets(document, HEBEI, ALONE).findings) {
          expect(CODES).toContain(finding.rule)
          expect(finding.group).toBe(CATALOGUE[finding.rule as keyof typeof CATALOGUE].group)
          for (const { project, indicator } of [finding, ...finding.places]) {
            const own = document.projects.find(({ order }) => order === project)
            expect(project === null || own !== undefined).toBe(true)
            expect(indicator === null || (indicator >= 1 && indicator <= (own?.indicators.length ?? 0))).toBe(
              true,
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the score lies in 0…100, fits its grade, and the counts are those of the findings', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const { findings, summary } = checkTargets(document, HEBEI, ALONE)
        expect(summary.score).toBeGreaterThanOrEqual(0)
        expect(summary.score).toBeLessThanOrEqual(summary.judged)
        expect(summary.judged).toBeLessThanOrEqual(100)
        expect(summary.grade === null).toBe(summary.judged < HEBEI.review.gradedFrom)
        if (summary.grade !== null)
          expect(GRADES.indexOf(summary.grade)).toBeGreaterThanOrEqual(
            GRADES.indexOf(gradeOfShare(toPoints(summary.score), toPoints(summary.judged), HEBEI.review)),
          )
        for (const severity of SEVERITIES)
          expect(summary[severity]).toBe(findings.filter((finding) => finding.severity === severity).length)
      }),
      { numRuns: 60 },
    )
  })

  test('no place is given the same finding twice', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const { findings } = checkTargets(document, HEBEI, ALONE)
        const places = findings.flatMap((finding) =>
          findingOccurrences(finding).map((place) =>
            [
              finding.rule,
              finding.severity,
              place.project,
              place.indicator,
              place.field,
              finding.text,
              JSON.stringify(finding.values),
              JSON.stringify(place.at),
            ].join(' '),
          ),
        )
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 60 },
    )
  })

  test('rules that look at one project say the same whatever the order of the projects', () => {
    const local = [
      'order-mismatch',
      'project-code-duplicate',
      'copy-paste-set',
      'name-mismatch-list-table',
      'subgoal-equals-title',
      'value-unit-mismatch',
      'copy-paste',
      'cross-project-conflict',
      'project-overlap',
      'narrative-table-conflict',
    ]
    const strip = (words: string[]) => words.filter((word) => !local.some((code) => word.startsWith(code)))
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        const reversed = document.projects.toReversed().map((project, i) => ({ ...project, order: i + 1 }))
        const same = new Map(document.projects.map(({ order }) => [order, order]))
        const back = new Map(
          document.projects.map(({ order }) => [document.projects.length + 1 - order, order]),
        )
        expect(strip(said({ ...document, projects: reversed }, back))).toEqual(strip(said(document, same)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('one mistake, one remark', () => {
  test('codes that answer one question about one row are folded, the gravest speaks', () => {
    const document = targets([{ indicators: [row('服务对象满意度指标', '满意度', '满意程度', '98%满意')] }])
    const remark = checkTargets(document, HEBEI, ALONE).findings.find(
      ({ rule }) => rule === 'value-extra-text',
    )
    expect(remark?.also).toEqual([{ rule: 'operator-missing', group: 'value-format' }])
    expect(remark?.suggestion).toBe('≥98%')
  })

  test('the same mistake in every project is one finding about the document with its places', () => {
    const document = targets([{ code: null }, { code: null }, { code: null }])
    const [remark, ...others] = checkTargets(document, HEBEI, ALONE).findings.filter(
      ({ rule }) => rule === 'project-code-missing',
    )
    expect(others).toEqual([])
    expect(remark?.project).toBeNull()
    expect(remark?.places.map(({ project }) => project)).toEqual([1, 2, 3])
  })

  test('the same mistake in some projects is one finding at the first, with the others as places', () => {
    const document = targets([{}, { goals: ['确保工作顺利进行'] }, {}, { goals: ['确保工作顺利进行'] }])
    const [remark, ...others] = checkTargets(document, HEBEI, ALONE).findings.filter(
      ({ rule }) => rule === 'goal-generic',
    )
    expect(others).toEqual([])
    expect(remark?.project).toBe(2)
    expect(remark?.places.map(({ project }) => project)).toEqual([4])
    expect(remark === undefined ? [] : findingOccurrences(remark).map(({ project }) => project)).toEqual([
      2, 4,
    ])
  })

  test('a document without fault has no finding and the full score', () => {
    expect(checkTargets(targets([{}]), HEBEI, ALONE)).toEqual({
      ruleSet: 'hebei/2025',
      findings: [],
      summary: {
        error: 0,
        warning: 0,
        advice: 0,
        score: 90,
        judged: 90,
        grade: '优',
        unjudged: [{ item: 'conditions', why: 'no-scheme', projects: 1 }],
      },
    })
  })
})

describe('rule sets', () => {
  test('every rule is under its own code', () => {
    for (const [code, rule] of Object.entries(RULES)) expect(rule.code).toBe(code)
  })

  test.each([
    ['130202', 2025, 'hebei/2025'],
    ['13', 2027, 'hebei/2025'],
    ['130213', 2022, 'hebei/2022'],
    ['13', 2024, 'hebei/2022'],
    ['13', 2019, 'hebei/2022'],
    [null, null, 'national/2025'],
    ['110000', 2025, 'national/2025'],
  ] as const)('region %s in %s is checked by %s', (region, year, id) => {
    expect(ruleSetFor(region, year).id).toBe(id)
  })

  test('every rule set is found by its id, and an unknown id is not', () => {
    for (const set of RULE_SETS) expect(ruleSetById(set.id)).toBe(set)
    expect(ruleSetById('beijing/2025')).toBeNull()
  })

  test('a rule set may switch a rule off and set another severity', () => {
    const document = targets([{ code: null }])
    const soft = checkTargets(
      document,
      { ...HEBEI, severities: { 'project-code-missing': 'warning' } },
      ALONE,
    ).findings
    expect(soft.map(({ rule, severity }) => [rule, severity])).toEqual([['project-code-missing', 'warning']])
    expect(checkTargets(document, { ...HEBEI, off: ['project-code-missing'] }, ALONE).findings).toEqual([])
  })

  test('a missing cost indicator weighs more from 2025 on', () => {
    const document = targets([
      { indicators: targets([{}]).projects[0]?.indicators.filter(({ kind }) => kind !== 'cost') ?? [] },
    ])
    const severity = (year: number) =>
      checkTargets(document, ruleSetFor('13', year), ALONE).findings.map((finding) => [
        finding.rule,
        finding.severity,
      ])
    expect(severity(2024)).toEqual([['missing-category', 'warning']])
    expect(severity(2025)).toEqual([['missing-category', 'error']])
  })
})
