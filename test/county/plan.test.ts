/** The plan of the demonstration's county, and what follows from it: laws that hold for every project. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COURSE_FIGURES, COURSE_KINDS, courseWords } from '#actions/demo/county/courses.ts'
import { totalOf, withinLimits } from '#actions/demo/county/documents.ts'
import { outcomeOf, partsOf } from '#actions/demo/county/parts.ts'
import { scaledTo, yearLater } from '#actions/demo/county/scaled.ts'
import { fen } from '#core/kernel/money.ts'
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import { COMMON } from '#factories/fields/common.ts'
import { planDepartments, planDocuments } from '../../scripts/county/plan.ts'
import { doesWork } from '../../scripts/county/work.ts'

const YEARS = [2025, 2026, 2027]
const papers = YEARS.flatMap((year) =>
  planDocuments(year).flatMap(({ projects }) => projects.map((paper) => ({ year, paper }))),
)
const anyPaper = fc.constantFrom(...papers)
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n)

describe('the plan', () => {
  test('is the same every time, a county of some forty departments and a hundred and fifty units', () => {
    expect(planDocuments(2026)).toEqual(planDocuments(2026))
    const departments = planDepartments()
    const codes = departments.flatMap(({ code, units }) => [code, ...units.map((unit) => unit.code)])
    expect(departments).toHaveLength(40)
    expect(codes.length).toBeGreaterThan(140)
    expect(new Set(codes).size).toBe(codes.length)
    expect(departments.filter(({ standing }) => standing === 'excellent')).toHaveLength(2)
    expect(departments.filter(({ standing }) => standing === 'poor')).toHaveLength(1)
  })

  test('what recurs keeps code, name and unit; some begins, some ends', () => {
    const of = (year: number) =>
      new Map(
        papers
          .filter((one) => one.year === year)
          .map(({ paper }) => [
            `${paper.code?.slice(0, 6)}${paper.code?.slice(8, 20)}`,
            `${paper.name} ${paper.unit?.code}`,
          ]),
      )
    for (const year of [2025, 2026]) {
      const [now, next] = [of(year), of(year + 1)]
      const both = [...now].filter(([code]) => next.has(code))
      expect(both.every(([code, name]) => next.get(code) === name)).toBe(true)
      expect(both.length / now.size).toBeGreaterThan(0.85)
      expect(next.size).toBeGreaterThan(both.length)
      if (year === 2025) expect(now.size).toBeGreaterThan(both.length)
    }
  })

  test('a unit asks for what it is there for, or for what any office needs', () => {
    const fields = new Map(planDepartments().map(({ code, field }) => [code.slice(0, 3), field]))
    const common = COMMON.map(({ name }) => name)
    const strange = papers.filter(({ paper: { name, unit } }) => {
      const field = fields.get(unit?.code?.slice(0, 3) ?? '') ?? ''
      return !common.includes(name) && !doesWork(field, unit?.name ?? '', name)
    })
    expect(strange.map(({ paper }) => `${paper.unit?.name} ${paper.name}`)).toEqual([])
    // No work of a field is asked for twice by one department in one year.
    const asked = papers
      .filter(({ paper }) => !common.includes(paper.name))
      .map(({ year, paper }) => `${year} ${paper.unit?.code?.slice(0, 3)} ${paper.name}`)
    expect(asked.filter((one, i) => asked.indexOf(one) !== i)).toEqual([])
    const of = (name: string) => papers.find(({ paper }) => paper.name.includes(name))?.paper.unit?.name ?? ''
    expect(of('图书馆图书购置')).toBe('安澜县图书馆')
    expect(of('被监管人员给养')).toBe('安澜县看守所')
    expect(
      papers.filter(
        ({ paper }) => paper.unit?.name.endsWith('婚姻登记处') === true && paper.name.includes('敬老院'),
      ),
    ).toEqual([])
  })

  test('codes have their check character; quantities at their prices are the budget', () => {
    for (const { paper } of papers) {
      const code = parseProjectCode(paper.code ?? '')
      expect(code.ok && expectedCheckCharacter(code.value)).toBe(paper.code?.slice(20))
      expect(sum(partsOf(paper).map(({ money }) => money))).toBe(totalOf(paper))
    }
  })
})

describe('less or more money', () => {
  test('buys whole pieces at the same prices and never costs more than the limit', () => {
    fc.assert(
      fc.property(anyPaper, fc.integer({ min: 30, max: 130 }), ({ paper, year }, percent) => {
        const limit = fen((totalOf(paper) * BigInt(percent)) / 100n)
        const scaled = scaledTo(paper, limit, year)
        if (scaled === null) return
        const [before, after] = [partsOf(paper), partsOf(scaled.paper)]
        expect(totalOf(scaled.paper)).toBeLessThanOrEqual(limit)
        expect(sum(after.map(({ money }) => money))).toBe(totalOf(scaled.paper))
        for (const [i, part] of after.entries())
          expect(part.money * BigInt(before[i]?.planned ?? 0)).toBe(
            (before[i]?.money ?? 0n) * BigInt(part.planned),
          )
        // The words of the paper say the same figures as its rows.
        for (const { planned, unit } of after)
          expect(`${scaled.paper.goals.join()}`).toContain(`${planned}${unit}`)
      }),
    )
  })

  test('what is no more is in no table and in no word of the department', () => {
    for (const document of planDocuments(2027)) {
      const [gone] = document.projects
      const left = withinLimits(document, 2027, (paper) => (paper === gone ? null : totalOf(paper)))
      expect(left?.projects.length ?? 0).toBe(document.projects.length - 1)
      expect(left?.projects.map(({ order }) => order) ?? []).toEqual(
        left?.projects.map((_, i) => i + 1) ?? [],
      )
      expect(left?.statement?.subGoals.length ?? 0).toBe(
        document.statement === null ? 0 : document.projects.length - 1,
      )
    }
  })

  test('a year later everything says the next year', () => {
    fc.assert(
      fc.property(anyPaper, ({ paper, year }) => {
        const next = yearLater(paper, year + 1)
        const code = parseProjectCode(next.code ?? '')
        expect(code.ok && expectedCheckCharacter(code.value)).toBe(next.code?.slice(20))
        expect(next.code?.slice(6, 8)).toBe(String(year + 1).slice(2))
        for (const { value } of next.indicators)
          if (value.deadline !== null) expect(value.deadline.slice(0, 4)).toBe(String(year + 1))
      }),
    )
  })
})

test('whatever course a project takes, its parts cost what was paid, and never more than it had', () => {
  fc.assert(
    fc.property(anyPaper, fc.constantFrom(...COURSE_KINDS), ({ paper }, kind) => {
      const { parts, paid } = outcomeOf(paper, COURSE_FIGURES[kind])
      expect(sum(parts.map(({ spent }) => spent))).toBe(paid)
      // Rounded to whole pieces, a tenth of a handful is more than a tenth.
      if (parts.every(({ planned }) => planned >= 8)) expect(paid).toBeLessThanOrEqual(totalOf(paper))
      for (const when of ['over', 'running'] as const) {
        const { why, measure } = courseWords(kind, paper, when)
        expect(why).toContain(paper.name)
        expect(measure).toContain(paper.name)
        expect(`${why}${measure}`).not.toMatch(/[{}]|undefined/u)
      }
    }),
  )
})
