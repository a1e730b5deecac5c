/**
 * 单位自评 in the database: opened once for every approved target, saved by one after the other, scores kept with
 * their proof, and only within reach.
 */
import { expect, test } from 'vitest'
import { DEFAULT_SCORING } from '#core/scoring/scheme.ts'
import { evaluate } from '#core/self-evaluation/evaluate.ts'
import { emptyFacts, NO_INDICATOR, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { within } from '#store/kernel/reach.ts'
import {
  countUncovered,
  evaluationCoverage,
  loadSelfEvaluations,
  uncoveredTargets,
} from '#store/self-evaluation/lists.ts'
import {
  findSelfEvaluation,
  lockSelfEvaluation,
  listEvaluationSteps,
  loadExecutedMoney,
  openSelfEvaluations,
  saveEvaluationStep,
  saveFacts,
  type SelfEvaluationRow,
} from '#store/self-evaluation/self-evaluations.ts'
import { selfTotals } from '#store/results/self-totals.ts'
import type { Db } from '#store/kernel/store.ts'
import { approvedCounty, YEAR } from './county.ts'
import { NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const FACTS: EvaluationFacts = {
  ...emptyFacts(0),
  executed: '90',
  executedSource: '国库',
  outcome: '完成',
  indicators: [{ ...NO_INDICATOR, actual: '80' }],
}

export function selfEvaluationBehaviours(opened: () => Opened): void {
  const evaluated = async () => {
    const { store } = opened()
    const county = await approvedCounty(store)
    await store
      .of(county.region)
      .transaction((tx) => openSelfEvaluations(tx, { year: YEAR, by: county.by, at: NOON }))
    return { store, ...county }
  }
  const scored = async (db: Db, row: SelfEvaluationRow) => {
    const proof = evaluate(
      {
        about: {
          region: '130202',
          year: YEAR,
          unit: { code: null, name: '' },
          project: { code: null, name: row.name },
          version: row.version,
        },
        project: { indicators: row.approved.indicators },
        ruleSet: { id: 'hebei/2025', version: 1, scoring: DEFAULT_SCORING },
        money: await loadExecutedMoney(db, row),
      },
      FACTS,
    )
    return { proof, lacking: 0, doubts: 1 }
  }
  const write = (region: string, project: string, by: string) =>
    opened()
      .store.of(region)
      .transaction(async (tx) => {
        const row = await lockSelfEvaluation(tx, project)
        if (row === null || row.revision !== 0) return 'changed'
        await saveFacts(tx, row, { ...(await scored(tx, row)), facts: FACTS }, { by, at: NOON })
        return 'saved'
      })

  test('a year is opened once for every approved target, however many open it at once', async () => {
    const { store } = opened()
    const { region, by } = await approvedCounty(store)
    const open = () =>
      store.of(region).transaction((tx) => openSelfEvaluations(tx, { year: YEAR, by, at: NOON }))
    const made = await Promise.all([open(), open(), open()])
    expect(made.reduce((sum, one) => sum + one.opened, 0)).toBe(2)
    expect(made.every(({ approved }) => approved === 2)).toBe(true)
    expect(
      (await store.of(region).transaction((tx) => openSelfEvaluations(tx, { year: YEAR + 1, by, at: NOON })))
        .approved,
    ).toBe(0)
  })

  test('two people at one sheet: one save stands, with its score to the hundredth, its grade and the whole proof', async () => {
    const { store, region, by, other, first } = await evaluated()
    expect(
      (await Promise.all([write(region, first.project, by), write(region, first.project, other)])).toSorted(),
    ).toEqual(['changed', 'saved'])
    const row = await findSelfEvaluation(store.of(region).db, first.project)
    // 90 of 100 of the money: 9 of 10; 80 of 100 people: 72 of 90.
    expect(row).toMatchObject({
      revision: 1,
      facts: FACTS,
      proof: { total: { score: '81.00', grade: '良' } },
      standing: { state: 'filling' },
    })
    expect(row?.standing.fillers).toHaveLength(1)
    expect(
      (
        await loadSelfEvaluations(store.of(region).db, { year: YEAR, confirmedOnly: false, page: 1, size: 9 })
      ).rows.find(({ id }) => id === first.project),
    ).toMatchObject({ score: '81.00', grade: '良' })
  })

  test('steps are kept in order, each once; a result counts from the confirmation on', async () => {
    const { store, region, by, other, first } = await evaluated()
    await write(region, first.project, by)
    const step = (
      act: 'submit' | 'pass' | 'confirm',
      to: 'checking' | 'confirming' | 'confirmed',
      who: string,
    ) =>
      store.of(region).transaction(async (tx) => {
        const row = await lockSelfEvaluation(tx, first.project)
        if (row === null) throw new Error('it is there')
        await saveEvaluationStep(
          tx,
          row,
          { act, to, comment: '', by: who, at: NOON, returned: act === 'confirm' ? null : 'a1' },
          await scored(tx, row),
        )
      })
    await step('submit', 'checking', by)
    await step('pass', 'confirming', other)
    await step('confirm', 'confirmed', other)
    expect(
      (await listEvaluationSteps(store.of(region).db, first.project))
        .map(({ act, score }) => [act, score])
        .toSorted(),
    ).toEqual([
      ['confirm', '81.00'],
      ['pass', '81.00'],
      ['submit', '81.00'],
    ])
    expect(await findSelfEvaluation(store.of(region).db, first.project)).toMatchObject({
      standing: { state: 'confirmed' },
      confirmedAt: NOON.toISOString(),
      steps: 3,
    })
    expect((await selfTotals(store.of(region).db, YEAR)).get(first.project)).toEqual({
      total: '81.00',
      grade: '良',
    })
    // A score beyond 100, or a state that its columns deny, is refused by the table itself.
    const set = (values: object) =>
      store
        .of(region)
        .db.updateTable('self_evaluations')
        .set(values)
        .where('project_id', '=', first.project)
        .execute()
    await expect(set({ score: 10_001 })).rejects.toThrow(/self_evaluations/)
    await expect(set({ state: 'filling' })).rejects.toThrow(/self_evaluations/)
    await expect(set({ grade: null })).rejects.toThrow(/self_evaluations/)
  })

  test('sheets are paged by unit, with the counts of all; departments add up what their units have', async () => {
    const { store, region, by, first, second } = await evaluated()
    await write(region, second.project, by)
    const page = (number: number, state?: 'filling' | 'confirmed') =>
      loadSelfEvaluations(store.of(region).db, {
        year: YEAR,
        confirmedOnly: false,
        page: number,
        size: 1,
        state,
      })
    expect(
      [await page(1), await page(2), await page(3)].map(({ rows, total }) => [
        rows.map(({ id, score }) => [id, score]),
        total,
      ]),
    ).toEqual([
      [[[first.project, null]], 2],
      [[[second.project, '81.00']], 2],
      [[], 2],
    ])
    expect(await page(1, 'confirmed')).toMatchObject({
      rows: [],
      total: 0,
      states: { filling: 2, confirmed: 0 },
    })
    const coverage = async () =>
      (await evaluationCoverage(store.of(region).db, store.of(region).db, { year: YEAR })).map(
        ({ targets, approved, states, grades, mean, unconfirmed }) => [
          targets,
          approved,
          states.filling,
          grades.良,
          mean,
          unconfirmed,
        ],
      )
    // Nothing is final: no grade counts, and what has one is counted apart.
    expect(await coverage()).toEqual([
      [1, 1, 1, 0, null, 0],
      [1, 1, 1, 0, null, 1],
    ])
    await store
      .of(region)
      .db.updateTable('self_evaluations')
      .set({ state: 'confirmed', submitted_at: NOON, confirmed_at: NOON })
      .where('project_id', '=', second.project)
      .execute()
    expect(await coverage()).toEqual([
      [1, 1, 1, 0, null, 0],
      [1, 1, 0, 1, '81.00', 0],
    ])
    expect(await uncoveredTargets(store.of(region).db, YEAR, { size: 9 })).toEqual([])
    await store.of(region).db.deleteFrom('self_evaluations').execute()
    expect(
      (await uncoveredTargets(store.of(region).db, YEAR, { size: 9 })).map(({ id, state }) => [id, state]),
    ).toEqual([
      [first.project, null],
      [second.project, null],
    ])
    const { db } = store.of(region)
    const part = async (from: number) =>
      (await uncoveredTargets(db, YEAR, { size: 1, from })).map(({ id }) => id)
    expect([await part(0), await part(1), await countUncovered(db, YEAR)]).toEqual([
      [first.project],
      [second.project],
      2,
    ])
  })

  test('a post at a unit sees its own, and no other’s; what is not there any more is not found', async () => {
    const { store, region, first, second } = await evaluated()
    const near = within(store.of(region).db, { region, units: new Set([first.unit]) })
    expect(
      (await loadSelfEvaluations(near, { year: YEAR, confirmedOnly: false, page: 1, size: 9 })).rows.map(
        ({ id }) => id,
      ),
    ).toEqual([first.project])
    expect(await findSelfEvaluation(near, second.project)).toBeNull()
    expect(
      (await evaluationCoverage(store.of(region).db, near, { year: YEAR })).map(({ approved }) => approved),
    ).toEqual([1])
    expect(
      await findSelfEvaluation(store.of((await approvedCounty(store)).region).db, first.project),
    ).toBeNull()
    await store.of(region).transaction((tx) => deleteDocument(tx, first.document))
    expect(await findSelfEvaluation(store.of(region).db, first.project)).toBeNull()
    expect(
      (
        await loadSelfEvaluations(store.of(region).db, { year: YEAR, confirmedOnly: false, page: 1, size: 9 })
      ).rows.map(({ id }) => id),
    ).toEqual([second.project])
  })
}
