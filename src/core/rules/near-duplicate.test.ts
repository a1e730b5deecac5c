import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, project, targets } from '../../../test/support/targets.ts'
import { nearDuplicate } from './near-duplicate.ts'
import type { Alike, AlikePart } from '../target/related.ts'

const there = (projectId: string, more: Partial<Alike['elsewhere']> = {}): Alike['elsewhere'] => ({
  documentId: 'd',
  projectId,
  file: 'b.docx',
  unit: '滦南县民政局',
  fiscalYear: 2025,
  project: project({ name: '养老服务经费' }),
  ...more,
})
const alike = (projectId: string, part: AlikePart, similarity: number): Alike => ({
  part,
  similarity,
  elsewhere: there(projectId),
})
const check = (...list: readonly Alike[]) =>
  nearDuplicate.check(targets([{}]), PARAMETERS, {
    ...ALONE,
    related: new Map([[1, { earlier: [], alike: list }]]),
  })

describe('near-duplicate speaks of', () => {
  test('a project with the same goals and indicators, word for word', () => {
    expect(check(alike('p', 'goals', 1), alike('p', 'indicators', 1), alike('p', 'plan', 1))).toMatchObject([
      {
        project: 1,
        indicator: null,
        field: 'goals',
        text: '举办培训班4期，培训干部200人',
        certainty: 1,
        values: {
          case: 'exact',
          parts: ['goals', 'indicators', 'plan'],
          other: '滦南县民政局“养老服务经费”',
          year: 2025,
          elsewhere: 'p',
          similarity: 100,
          others: 0,
        },
      },
    ])
  })

  test('a project with almost the same indicators, at their cells', () => {
    expect(check(alike('p', 'indicators', 0.874))).toMatchObject([
      {
        field: 'indicators',
        text: null,
        certainty: 0.874,
        values: { case: 'near-indicators', indicators: 87, parts: ['indicators'], similarity: 87 },
      },
    ])
  })

  test('several: the most alike is named, the others are counted', () => {
    expect(
      check(alike('p', 'goals', 0.99), alike('q', 'goals', 0.9), alike('r', 'indicators', 0.85)),
    ).toMatchObject([{ values: { case: 'near-goals-several', goals: 99, elsewhere: 'p', others: 2 } }])
  })
})

describe('near-duplicate is silent on', () => {
  test('a project of which nothing is known', () => {
    expect(nearDuplicate.check(targets([{}, {}]), PARAMETERS, ALONE)).toEqual([])
  })

  test('what is less alike than the rule set asks for', () => {
    expect(check(alike('p', 'goals', 0.79), alike('p', 'indicators', 0.75))).toEqual([])
  })

  test('a project of a later year, which took over if anybody did', () => {
    const list = [
      { part: 'goals', similarity: 1, elsewhere: there('p', { fiscalYear: 2027 }) },
      { part: 'goals', similarity: 0.9, elsewhere: there('q', { fiscalYear: 2024 }) },
    ] as const
    const of = (fiscalYear: number) =>
      nearDuplicate.check(targets([{}], { fiscalYear }), PARAMETERS, {
        ...ALONE,
        related: new Map([[1, { earlier: [], alike: list }]]),
      })
    expect(of(2026)).toMatchObject([{ values: { elsewhere: 'q', others: 0 } }])
    expect(of(2027)).toMatchObject([{ values: { elsewhere: 'p', others: 1 } }])
  })

  test('a purpose or a plan alone', () => {
    expect(check(alike('p', 'purpose', 1), alike('p', 'plan', 1))).toEqual([])
  })
})
