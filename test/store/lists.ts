/** Lists, totals, facets and sums, compared with the same figures worked out from the documents in memory. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { projectsTouched, type Finding, type Severity } from '#core/kernel/finding.ts'
import type { Project } from '#core/target/project.ts'
import { loadDocuments, deleteDocument } from '#store/documents/documents.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { amountInFen } from '#store/kernel/plain.ts'
import { loadProjects, type ProjectSearch } from '#store/projects/projects.ts'
import { loadUnitStatistics, loadOverview, loadStatistics } from '#store/statistics/statistics.ts'
import type { Store } from '#store/kernel/store.ts'
import { anyKept, freshRegion, gold, save, type Kept } from './fixtures.ts'
import { unitsInMemory, type UnitsInMemory } from './units-in-memory.ts'
import type { Opened } from './opened.ts'

const ALL: ProjectSearch = { page: 1, size: 500, sort: 'order', order: 'asc' }
const RUNS = 12

export function listBehaviours(opened: () => Opened): void {
  async function three(): Promise<{
    store: Store
    region: string
    kept: readonly Kept[]
    ids: readonly string[]
  }> {
    const { store } = opened()
    const region = await freshRegion(store)
    const kept = [gold('000'), gold('002'), gold('004')]
    const ids: string[] = []
    for (const [i, one] of kept.entries())
      ids.push((await save(store, region, one, { at: new Date(Date.UTC(2025, 2, i + 1)) })).document)
    return { store, region, kept, ids }
  }

  test('projects: the totals are the sums of the rows, over all pages', async () => {
    const { store, region, kept } = await three()
    const whole = await loadProjects(store.of(region).db, ALL)
    expect(whole.total).toBe(41)
    expect(whole.rows.map((row) => row.name)).toEqual(
      kept.flatMap(({ document }) => document.projects.map((project) => project.name)),
    )
    expect(whole.totals).toEqual(
      sumOf(
        whole.rows,
        kept.flatMap(({ checked }) =>
          checked.findings.filter((finding) => projectsTouched(finding).length > 0),
        ),
      ),
    )
    const pages = [
      await loadProjects(store.of(region).db, { ...ALL, size: 15 }),
      await loadProjects(store.of(region).db, { ...ALL, size: 15, page: 2 }),
      await loadProjects(store.of(region).db, { ...ALL, size: 15, page: 3 }),
    ]
    expect(pages.flatMap((page) => page.rows)).toEqual(whole.rows)
    for (const page of pages) expect(page.totals).toEqual(whole.totals)
  })

  test('projects: every filter gives what a look at every project gives', async () => {
    const { store, region, kept, ids } = await three()
    const projects = kept.flatMap(({ document, checked }, i) =>
      document.projects.map((project) => ({
        project,
        document: ids[i],
        year: document.fiscalYear,
        touching: checked.findings.filter((finding) => projectsTouched(finding).includes(project.order)),
      })),
    )
    const same = async (
      filter: Partial<ProjectSearch>,
      holds: (one: (typeof projects)[number]) => boolean,
    ) => {
      const found = await loadProjects(store.of(region).db, { ...ALL, ...filter })
      expect(found.rows.map((row) => row.name)).toEqual(
        projects.filter(holds).map(({ project }) => project.name),
      )
      expect(found.total).toBe(found.rows.length)
      expect(found.totals).toEqual(
        sumOf(found.rows, [...new Set(projects.filter(holds).flatMap(({ touching: own }) => own))]),
      )
    }
    await same({ year: 2025 }, (one) => one.year === 2025)
    await same({ year: 2024 }, () => false)
    await same({ document: ids[1] }, (one) => one.document === ids[1])
    await same({ unit: '763001' }, (one) => one.project.unit?.code === '763001')
    await same({ unit: '没有的单位' }, () => false)
    await same({ severity: 'error' }, (one) => one.touching.some((finding) => finding.severity === 'error'))
    await same({ severity: 'warning' }, (one) =>
      one.touching.some((finding) => finding.severity === 'warning'),
    )
    await same({ severity: 'none' }, (one) => one.touching.length === 0)
    await same({ rule: 'copied' }, (one) => one.touching.some((finding) => finding.rule === 'copied'))
    await same(
      { atLeast: '100000000' },
      (one) => (amountInFen(one.project.budget.total) ?? -1n) >= 100_000_000n,
    )
    await same({ atLeast: '1', atMost: '20000000' }, (one) => within(one.project, 1n, 20_000_000n))
    await same({ search: '社区' }, (one) => words(one.project).some((text) => text.includes('社区')))
    await same({ search: '  人才　资金 ' }, (one) =>
      ['人才', '资金'].every((word) => words(one.project).some((text) => text.includes(word))),
    )
    await same({ search: '１３０２０２２５p' }, (one) => (one.project.code ?? '').includes('13020225P'))
    await same({ search: '%' }, (one) => words(one.project).some((text) => text.includes('%')))
    await same({ search: '_' }, () => false)
    await same({ search: '\\' }, () => false)
    await same({ search: "'; drop table projects; --" }, () => false)
  })

  test('projects: sorted both ways, blanks last', async () => {
    const { store, region } = await three()
    for (const sort of ['budget', 'indicators', 'errors', 'warnings'] as const) {
      const figure = (row: Awaited<ReturnType<typeof loadProjects>>['rows'][number]) =>
        ({
          budget: Number(row.budget ?? Number.NaN),
          indicators: row.indicators,
          errors: row.findings.error,
          warnings: row.findings.warning,
        })[sort]
      const up = (await loadProjects(store.of(region).db, { ...ALL, sort })).rows
        .map(figure)
        .filter((value) => !Number.isNaN(value))
      const down = (await loadProjects(store.of(region).db, { ...ALL, sort, order: 'desc' })).rows
        .map(figure)
        .filter((value) => !Number.isNaN(value))
      expect(up).toEqual(up.toSorted((a, b) => a - b))
      expect(down).toEqual(up.toReversed())
    }
    const codes = (await loadProjects(store.of(region).db, { ...ALL, sort: 'code', order: 'desc' })).rows.map(
      (row) => row.code,
    )
    expect(codes.slice(-30)).toEqual(Array.from({ length: 30 }, () => null))
    const names = (await loadProjects(store.of(region).db, { ...ALL, sort: 'name' })).rows.map(
      (row) => row.name,
    )
    expect(names).toHaveLength(41)
    expect(names.toSorted()).not.toEqual(names)
  })

  test('findings: rows, errors first, and facets each without its own filter', async () => {
    const { store, region, kept, ids } = await three()
    const all = kept.flatMap(({ checked }) => checked.findings)
    const whole = await loadFindingPage(store.of(region).db, { page: 1, size: 500 })
    expect(whole.total).toBe(all.length)
    expect(whole.rows.map((row) => row.severity)).toEqual(
      all.map((finding) => finding.severity).toSorted(bySeverity),
    )
    expect(Object.fromEntries(whole.facets.severity.map((facet) => [facet.value, facet.count]))).toEqual(
      countBy(all.map((finding) => finding.severity)),
    )
    expect(Object.fromEntries(whole.facets.rule.map((facet) => [facet.value, facet.count]))).toEqual(
      countBy(all.map((finding) => finding.rule)),
    )

    const errors = await loadFindingPage(store.of(region).db, { page: 1, size: 500, severity: 'error' })
    expect(errors.total).toBe(all.filter((finding) => finding.severity === 'error').length)
    expect(errors.facets.severity).toEqual(whole.facets.severity)
    expect(errors.facets.rule.map((facet) => facet.value)).toEqual(['value-no-unit'])

    const unit = await loadFindingPage(store.of(region).db, { page: 1, size: 500, unit: '763001' })
    expect(unit.rows.every((row) => row.unitCode === '763001' && row.documentId === ids[0])).toBe(true)
    expect(unit.total).toBe(kept[0]?.checked.findings.length)
    expect(unit.facets.unit).toEqual(whole.facets.unit)
    expect(unit.facets.rule).not.toEqual(whole.facets.rule)

    expect((await loadFindingPage(store.of(region).db, { page: 1, size: 1, document: ids[2] })).total).toBe(
      kept[2]?.checked.findings.length,
    )
    expect(
      (await loadFindingPage(store.of(region).db, { page: 1, size: 500, search: '工作 实际' })).rows.every(
        (row) => row.text === '工作实际',
      ),
    ).toBe(true)
    const project = (await loadProjects(store.of(region).db, { ...ALL, document: ids[0] })).rows.at(-1)
    const touching = await loadFindingPage(store.of(region).db, { page: 1, size: 500, project: project?.id })
    expect(touching.rows.map((row) => row.rule).toSorted()).toEqual(['copied', 'plan-linear'])
  })

  test('documents: sorted, searched, by year', async () => {
    const { store, region, ids } = await three()
    const list = (more: object) =>
      loadDocuments(store.of(region).db, { page: 1, size: 10, sort: 'importedAt', order: 'desc', ...more })
    expect((await list({})).rows.map((row) => row.id)).toEqual(ids.toReversed())
    expect((await list({ sort: 'projects' })).rows.map((row) => row.projects)).toEqual([30, 6, 5])
    expect(await list({ search: '社会工作部 763001' })).toMatchObject({
      total: 1,
      rows: [{ id: ids[0], unit: { code: '763001' } }],
    })
    expect((await list({ year: 1999 })).total).toBe(0)
    expect(await list({ size: 2, page: 2 })).toMatchObject({ total: 3, rows: [{ id: ids[0] }] })
  })

  test('overview, units and statistics of the three documents', async () => {
    const { store, region, kept } = await three()
    const projects = kept.flatMap(({ document }) => document.projects)
    const indicators = projects.flatMap((project) => project.indicators)
    expect(await loadOverview(store.of(region).db, { year: 2025 })).toMatchObject({
      documents: 3,
      units: 2,
      projects: 41,
      indicators: 301,
      budget: sum(projects.map((project) => amountInFen(project.budget.total))),
      demoDocuments: 0,
    })
    const units = await loadUnitStatistics(store.of(region).db, {})
    expect(units.map((unit) => [unit.key, unit.documents, unit.projects])).toEqual([
      ['326001', 1, 6],
      ['763001', 1, 5],
    ])
    const statistics = await loadStatistics(store.of(region).db, {})
    expect(statistics.byUnit.map((unit) => unit.key)).toEqual(['326001', '763001'])
    const quantified = indicators.filter((indicator) => indicator.value.number !== null)
    expect(statistics.quality).toEqual({
      quantified: quantified.length / indicators.length,
      withUnit: quantified.filter((indicator) => indicator.value.unit !== null).length / quantified.length,
      descriptionEqualsName:
        indicators.filter((indicator) => indicator.description === indicator.level3).length /
        indicators.length,
    })
    const budgets = statistics.budgetByProject.map((project) => BigInt(project.budget))
    expect(budgets).toEqual(budgets.toSorted((a, b) => (a > b ? -1 : 1)))
    expect(await loadStatistics(store.of(region).db, { year: 1999 })).toEqual({
      byRule: [],
      byUnit: [],
      budgetByProject: [],
      quality: { quantified: null, withUnit: null, descriptionEqualsName: null },
    })
  })

  test('imports and removals in any order leave the figures of what is there', async () => {
    const { store } = opened()
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: anyKept }, { weight: 1, arbitrary: fc.nat(9) }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const region = await freshRegion(store)
        const there: { id: string; kept: Kept }[] = []
        const units = unitsInMemory()
        for (const step of sequence) {
          if (typeof step !== 'number') {
            there.push({ id: (await save(store, region, step)).document, kept: step })
            units.add(step.document)
          } else if (there.length > 0) {
            const [gone] = there.splice(step % there.length, 1)
            await store.of(region).transaction((tx) => deleteDocument(tx, gone?.id ?? ''))
          }
        }
        await compareWithMemory(
          store,
          region,
          there.map(({ kept }) => kept),
          units,
        )
      }),
      { numRuns: RUNS },
    )
  })
}

async function compareWithMemory(
  store: Store,
  region: string,
  kept: readonly Kept[],
  { addressOf }: UnitsInMemory,
): Promise<void> {
  const documents = kept.map(({ document }) => document)
  const projects = kept.flatMap(({ document, checked }) =>
    document.projects.map((project) => ({
      project,
      unit: project.unit ?? document.projects[0]?.unit ?? null,
      touching: touching(checked.findings, project.order),
    })),
  )
  const indicators = projects.flatMap(({ project }) => project.indicators)
  const findings = kept.flatMap(({ checked }) => checked.findings)
  const units = new Set(projects.map(({ unit }) => unit && addressOf(unit)).filter((key) => key !== null))
  const counts = (list: readonly Finding[]) =>
    Object.fromEntries(
      (['error', 'warning', 'advice'] as const).map((severity) => [
        severity,
        list.filter((finding) => finding.severity === severity).length,
      ]),
    )

  expect(await loadOverview(store.of(region).db, {})).toEqual({
    documents: documents.length,
    units: units.size,
    projects: projects.length,
    indicators: indicators.length,
    budget: sum(projects.map(({ project }) => amountInFen(project.budget.total))),
    // Nothing of it was sent in.
    approved: 0,
    approvedBudget: '0',
    findings: counts(findings),
    projectsWithErrors: projects.filter((one) => one.touching.some((finding) => finding.severity === 'error'))
      .length,
    demoDocuments: 0,
  })
  const rows = await loadUnitStatistics(store.of(region).db, {})
  expect(new Set(rows.map((row) => row.key))).toEqual(units)
  for (const row of rows) {
    const own = projects.filter(({ unit }) => unit !== null && addressOf(unit) === row.key)
    expect([row.projects, row.indicators, row.budget]).toEqual([
      own.length,
      own.flatMap(({ project }) => project.indicators).length,
      sum(own.map(({ project }) => amountInFen(project.budget.total))),
    ])
  }
  const list = await loadProjects(store.of(region).db, ALL)
  expect(list.total).toBe(projects.length)
  expect(list.totals).toEqual(sumOf(list.rows, [...new Set(projects.flatMap((one) => one.touching))]))
  expect((await loadFindingPage(store.of(region).db, { page: 1, size: 500 })).total).toBe(findings.length)
}

function touching(findings: readonly Finding[], order: number): Finding[] {
  return findings.filter((finding) => projectsTouched(finding).includes(order))
}

/** @param findings those that touch any of the rows, each once */
function sumOf(rows: Awaited<ReturnType<typeof loadProjects>>['rows'], findings: readonly Finding[]) {
  const amounts = (pick: (row: (typeof rows)[number]) => string | null) =>
    sum(
      rows.map((row) => {
        const text = pick(row)
        return text === null ? null : BigInt(text)
      }),
    )
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    budget: amounts((row) => row.budget),
    fiscal: amounts((row) => row.fiscal),
    other: amounts((row) => row.other),
    indicators: rows.reduce((total, row) => total + row.indicators, 0),
    findings: { error: count('error'), warning: count('warning'), advice: count('advice') },
  }
}

function sum(amounts: readonly (bigint | null)[]): string {
  return amounts.reduce<bigint>((total, amount) => total + (amount ?? 0n), 0n).toString()
}

function within(project: Project, least: bigint, most: bigint): boolean {
  const amount = amountInFen(project.budget.total)
  return amount !== null && amount >= least && amount <= most
}

function words(project: Project): string[] {
  return [
    project.name,
    project.code ?? '',
    project.unit?.name ?? '',
    ...project.indicators.flatMap((indicator) => [indicator.level3, indicator.description ?? '']),
  ]
}

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]),
  )
}

function bySeverity(a: Severity, b: Severity): number {
  const order = ['error', 'warning', 'advice']
  return order.indexOf(a) - order.indexOf(b)
}
