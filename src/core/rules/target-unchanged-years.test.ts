import { describe, expect, test } from 'vitest'
import type { Project } from '../target/project.ts'
import { ALONE, FULL_SET, PARAMETERS, places, project, row, targets } from '../../../test/support/targets.ts'
import { targetUnchangedYears } from './target-unchanged-years.ts'

const GOALS = ['2025年举办培训班4期，培训干部200人，提升干部履职能力']
const of = (year: number, more: Partial<Project> = {}) => ({
  documentId: `d${year}`,
  projectId: `p${year}`,
  file: 'a.docx',
  unit: null,
  fiscalYear: year,
  project: project({ goals: GOALS.map((goal) => goal.replace('2025', String(year))), ...more }),
})
const found = (...earlier: readonly ReturnType<typeof of>[]) =>
  places(targetUnchangedYears, targets([{ goals: GOALS }]), PARAMETERS, {
    ...ALONE,
    related: new Map([[1, { earlier, alike: [] }]]),
  })

describe('target-unchanged-years', () => {
  test('speaks of three years with one target, the year itself aside', () => {
    expect(found(of(2024), of(2023))).toEqual(['1'])
  })

  test('also when another table of the year tells something else, spaces and punctuation aside', () => {
    expect(
      found(
        of(2024, { goals: ['自评'] }),
        of(2024, { goals: ['2024年举办培训班 4 期,培训干部200人；提升干部履职能力。'] }),
        of(2023),
      ),
    ).toEqual(['1'])
  })

  test.each([
    ['two years only', [of(2024)]],
    ['a year that is missing between', [of(2024), of(2022)]],
    [
      'another figure in the goals',
      [of(2024, { goals: ['2024年举办培训班3期，培训干部200人，提升干部履职能力'] }), of(2023)],
    ],
    [
      'another value',
      [
        of(2024, {
          indicators: [
            ...FULL_SET.slice(0, -1),
            row('服务对象满意度指标', '学员满意度', '满意学员占受访学员的比例', '≥90%'),
          ],
        }),
        of(2023),
      ],
    ],
    [
      'another sign',
      [
        of(2024, {
          indicators: FULL_SET.map((one) =>
            one.level3 === '培训人数' ? row('数量指标', '培训人数', '参加培训的人数', '≤200人') : one,
          ),
        }),
        of(2023),
      ],
    ],
    ['nothing known', []],
  ])('is silent on %s', (_, earlier) => {
    expect(found(...earlier)).toEqual([])
  })
})
