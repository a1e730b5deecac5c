/**
 * 部门评价, 财政评价, 结果应用, 事前评估 and 工作保障 in the database: counted versions, what is once, what goes with what,
 * and only within reach.
 */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_ASSESSMENT } from '#core/assessment/content.ts'
import { DEFAULT_ASSESSMENT } from '#core/assessment/scheme.ts'
import { tallyMeasures } from '#core/assurance/measure.ts'
import { defaultFramework } from '#core/evaluation/framework.ts'
import { DEFAULT_EVALUATION } from '#core/evaluation/scheme.ts'
import { NO_CHOICES } from '#core/evaluation/task.ts'
import { fen } from '#core/kernel/money.ts'
import {
  assessmentStandings,
  findAssessable,
  findAssessment,
  listAssessable,
  listAssessmentVersions,
  namesOfAssessable,
  loadPredecessors,
  saveAssessment,
  saveAssessmentVersion,
} from '#store/assessment/assessments.ts'
import {
  addMeasure,
  insertAssuranceTask,
  assuranceTallies,
  updateAssuranceTask,
  findAssuranceTask,
  lockRegister,
  listMeasures,
  removeMeasure,
  removeTask as removeAssuranceTask,
} from '#store/assurance/assurance.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { listPool, savePoolEntry, type NewPoolEntry } from '#store/evaluation/pool.ts'
import {
  addObjections,
  addResult,
  loadBallots,
  updateObjection,
  evaluatedTotals,
  loadObjections,
  keepBallot,
} from '#store/evaluation/sheets.ts'
import {
  addJudges,
  insertEvaluationTask,
  loadCandidates,
  updateEvaluationTask,
  findEvaluationTask,
  lockTask,
  loadJudges,
  listTaskHeads,
  setSubjects,
  loadSubjects,
} from '#store/evaluation/evaluations.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { within } from '#store/kernel/reach.ts'
import { addDecision, listDecisions, loadResults, type NewDecision } from '#store/results/results.ts'
import type { Store } from '#store/kernel/store.ts'
import { approvedCounty, YEAR } from './county.ts'
import { NOON } from './fixtures.ts'
import type { Opened } from './opened.ts'

const SHARES = { 优: '105', 良: '100', 中: '80', 差: '0' }

export function evaluationBehaviours(opened: () => Opened): void {
  const entryOf = (by: string, change: Partial<NewPoolEntry> = {}): NewPoolEntry => ({
    id: randomUUID(),
    kind: 'expert',
    name: '专家',
    qualification: '',
    specialty: '',
    place: '',
    note: '',
    user: null,
    agency: null,
    active: true,
    avoidances: [],
    version: 1,
    by,
    at: NOON,
    ...change,
  })
  const begin = async (
    store: Store,
    region: string,
    by: string,
    subjects: readonly { readonly project: string; readonly unit: string; readonly name: string }[],
  ) => {
    const task = {
      id: randomUUID(),
      kind: 'finance' as const,
      subjectKind: 'project' as const,
      year: YEAR,
      name: '财政评价',
      due: '2026-06-30',
      marksDue: '2026-05-31',
      items: defaultFramework('project', DEFAULT_EVALUATION),
      scheme: DEFAULT_EVALUATION,
      ruleSet: 'hebei/2025',
      choices: NO_CHOICES,
      unit: null,
      by,
      at: NOON,
    }
    const rows = subjects.map((subject) => ({ ...subject, policy: null, id: randomUUID() }))
    await store.of(region).transaction(async (tx) => {
      await insertEvaluationTask(tx, task)
      await setSubjects(tx, task.id, rows)
    })
    return { task: task.id, subjects: rows.map(({ id }) => id) }
  }

  test('candidates are approved targets of the year, each once by its last version, of the units asked for', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    await store.of(region).transaction((tx) =>
      saveProjectVersion(tx, first.project, {
        number: 2,
        reason: '调减',
        approval: { number: '财预〔2025〕9号', date: '2025-09-30' },
        by,
        at: NOON,
      }),
    )
    expect((await loadCandidates(store.of(region).db, YEAR, null)).map(({ id }) => id).toSorted()).toEqual(
      [first.project, second.project].toSorted(),
    )
    expect((await loadCandidates(store.of(region).db, YEAR, [second.unit])).map(({ id }) => id)).toEqual([
      second.project,
    ])
    expect(await loadCandidates(store.of(region).db, YEAR + 1, null)).toEqual([])
    expect(
      (
        await loadCandidates(
          within(store.of(region).db, { region, units: new Set([first.unit]) }),
          YEAR,
          null,
        )
      ).map(({ id }) => id),
    ).toEqual([first.project])
  })

  test('two who change one task take turns; an entry of the pool that was saved meanwhile is not written over, an account judges under one name', async () => {
    const { store } = opened()
    const { region, by, other, first } = await approvedCounty(store)
    const { task } = await begin(store, region, by, [first])
    const rename = (name: string) =>
      store.of(region).transaction(async (tx) => {
        const held = await lockTask(tx, task)
        if (held?.version !== 1) return 'changed'
        await updateEvaluationTask(tx, task, { name })
        return 'saved'
      })
    expect((await Promise.all([rename('甲'), rename('乙')])).toSorted()).toEqual(['changed', 'saved'])
    expect(await findEvaluationTask(store.of(region).db, task)).toMatchObject({ version: 2 })
    const entry = entryOf(by, { user: other })
    const put = (one: NewPoolEntry) => store.of(region).transaction((tx) => savePoolEntry(tx, one))
    expect(await put(entry)).toBe(true)
    expect(
      (
        await Promise.all([
          put({ ...entry, version: 2, name: '一' }),
          put({ ...entry, version: 2, name: '二' }),
        ])
      ).toSorted(),
    ).toEqual([false, true])
    await expect(put(entryOf(by, { user: other }))).rejects.toThrow(/evaluation_pool_user/)
    expect(await listPool(within(store.of(region).db, { region, units: new Set([first.unit]) }))).toEqual([])
  })

  test('a post at a unit sees tasks and subjects of its own units, and marks of nobody else’s', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    const entry = entryOf(by)
    await store.of(region).transaction((tx) => savePoolEntry(tx, entry))
    const [own, others] = [await begin(store, region, by, [first]), await begin(store, region, by, [second])]
    await store.of(region).transaction(async (tx) => {
      for (const subject of [...own.subjects, ...others.subjects])
        await keepBallot(tx, {
          subject,
          entry: entry.id,
          marks: { basis: '3' },
          opinion: '',
          version: 1,
          at: NOON,
          submitted: true,
        })
    })
    const near = within(store.of(region).db, { region, units: new Set([first.unit]) })
    expect((await listTaskHeads(near)).map(({ id }) => id)).toEqual([own.task])
    expect(
      (await loadBallots(near, [...own.subjects, ...others.subjects])).map(({ subject }) => subject),
    ).toEqual(own.subjects)
    expect(await loadSubjects(near, others.task)).toEqual([])
    expect(await listTaskHeads(store.of((await approvedCounty(store)).region).db)).toEqual([])
  })

  test('a result is once and keeps its task; a task without one goes with its subjects, judges, marks and objections', async () => {
    const { store } = opened()
    const { region, by, other, first, second } = await approvedCounty(store)
    const entry = entryOf(by, { user: other })
    await store.of(region).transaction((tx) => savePoolEntry(tx, entry))
    const [done, open] = [await begin(store, region, by, [first]), await begin(store, region, by, [second])]
    const [subject = '', waiting = ''] = [...done.subjects, ...open.subjects]
    const result = {
      subject,
      year: YEAR,
      kind: 'finance' as const,
      project: first.project,
      policy: null,
      unit: first.unit,
      total: '88.50',
      grade: '良' as const,
      by,
      at: NOON,
    }
    await store.of(region).transaction(async (tx) => {
      await addJudges(tx, open.task, [{ entry: entry.id, user: other, drawn: false, at: NOON }])
      await keepBallot(tx, {
        subject: waiting,
        entry: entry.id,
        marks: {},
        opinion: '',
        version: 1,
        at: NOON,
        submitted: false,
      })
      await addObjections(tx, waiting, ['口径不同'], { by, at: NOON })
      expect(
        await updateObjection(tx, waiting, {
          number: 1,
          accepted: false,
          reason: '依据台账',
          by,
          at: NOON,
        }),
      ).toBe(true)
      expect(
        await updateObjection(tx, waiting, { number: 2, accepted: true, reason: '', by, at: NOON }),
      ).toBe(false)
      await addResult(tx, result)
    })
    await expect(store.of(region).transaction((tx) => addResult(tx, result))).rejects.toThrow(
      /evaluation_results/,
    )
    await expect(
      store.of(region).transaction((tx) => addResult(tx, { ...result, subject: waiting, total: '100.01' })),
    ).rejects.toThrow(/evaluation_results/)
    expect([...(await evaluatedTotals(store.of(region).db, YEAR))]).toEqual([
      [first.project, { total: '88.50', grade: '良' }],
    ])
    const remove = (task: string) =>
      store.of(region).db.deleteFrom('evaluation_tasks').where('task_id', '=', task).execute()
    await expect(remove(done.task)).rejects.toThrow(/evaluation_results/)
    await remove(open.task)
    expect([
      await loadSubjects(store.of(region).db, open.task),
      await loadJudges(store.of(region).db, open.task),
      await loadBallots(store.of(region).db, [waiting]),
      await loadObjections(store.of(region).db, waiting),
    ]).toEqual([[], [], [], []])
  })

  test('decisions on a project are numbered, the last is in force, however many are taken at once; money is this year’s', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    const decision = (amount: bigint): NewDecision => ({
      project: first.project,
      year: YEAR,
      grade: '良',
      source: 'self',
      score: '85.00',
      base: 1_000_000_00n,
      share: '100',
      proposed: 1_000_000_00n,
      amount,
      kind: 'keep',
      reason: '',
      ruleSet: 'hebei/2025',
      ruleSetVersion: 1,
      at: NOON,
      by,
    })
    await Promise.all(
      [1n, 2n, 3n, 4n].map((amount) =>
        store.of(region).transaction((tx) => addDecision(tx, decision(amount))),
      ),
    )
    const all = await listDecisions(store.of(region).db, first.project)
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    const list = await loadResults(
      store.of(region).db,
      { region, units: 'all' },
      {
        applied: { shares: SHARES, budgetYear: YEAR + 2 },
        day: `${YEAR}-12-31`,
        filter: { year: YEAR },
        page: { page: 1, size: 9 },
      },
    )
    expect(list).toMatchObject({ total: 2, decided: 1, amount: all.at(-1)?.amount })
    expect(list.rows.map(({ base }) => base)).toEqual(['100000000', '100000000'])
    expect(
      (
        await loadResults(
          store.of(region).db,
          { region, units: new Set([second.unit]) },
          {
            applied: { shares: SHARES, budgetYear: YEAR + 2 },
            day: `${YEAR}-12-31`,
            filter: { year: YEAR },
            page: { page: 1, size: 9 },
          },
        )
      ).rows.map(({ project }) => project),
    ).toEqual([second.project])
    await expect(store.of(region).transaction((tx) => addDecision(tx, decision(-1n)))).rejects.toThrow(
      /result_decisions/,
    )
    expect(
      await listDecisions(
        within(store.of(region).db, { region, units: new Set([second.unit]) }),
        first.project,
      ),
    ).toEqual([])
  })

  test('事前评估: versions that were signed stay as they were, and go with their document', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    const keep = (revision: number, state: 'draft' | 'signed', version: number) =>
      store.of(region).transaction((tx) =>
        saveAssessment(
          tx,
          { project: first.project, document: first.document },
          {
            state,
            version,
            revision,
            writers: [by],
            sender: null,
            content: { ...EMPTY_ASSESSMENT, summary: `第${revision}稿` },
            comment: '',
            answers: [],
            returned: null,
            at: NOON,
            by,
          },
        ),
      )
    const paper = (
      await store
        .of(region)
        .db.selectFrom('projects')
        .select('paper')
        .where('project_id', '=', first.project)
        .executeTakeFirstOrThrow()
    ).paper
    const sign = (number: number) =>
      store.of(region).transaction((tx) =>
        saveAssessmentVersion(
          tx,
          { project: first.project, document: first.document },
          {
            number,
            content: EMPTY_ASSESSMENT,
            assessed: { project: paper },
            budget: fen(1n),
            scheme: DEFAULT_ASSESSMENT,
            ruleSet: 'hebei/2025',
            ruleSetVersion: 1,
            total: 85_00,
            conclusion: 'adjust',
            comment: '',
            at: NOON,
            by,
          },
        ),
      )
    await keep(1, 'draft', 0)
    await keep(2, 'signed', 1)
    await sign(1)
    await expect(sign(1)).rejects.toThrow(/assessment_versions/)
    expect(await findAssessment(store.of(region).db, first.project)).toMatchObject({
      revision: 2,
      state: 'signed',
      content: { summary: '第2稿' },
    })
    expect(
      (await assessmentStandings(store.of(region).db, [first.project, second.project])).get(first.project),
    ).toMatchObject({ signed: { conclusion: 'adjust', total: 85_00, budget: '1' } })
    const far = within(store.of(region).db, { region, units: new Set([second.unit]) })
    expect([
      await findAssessment(far, first.project),
      await listAssessmentVersions(far, first.project),
    ]).toEqual([null, []])
    await store.of(region).transaction((tx) => deleteDocument(tx, first.document))
    expect([
      await findAssessment(store.of(region).db, first.project),
      await listAssessmentVersions(store.of(region).db, first.project),
    ]).toEqual([null, []])
  })

  test('事前评估: targets from a sum on and those begun are listed, the largest first, with whether the words looked for are in them; a post sees its own', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    await store
      .of(region)
      .db.updateTable('projects')
      .set({ name: '甲项目', budget: '300' })
      .where('project_id', '=', first.project)
      .execute()
    await store
      .of(region)
      .db.updateTable('projects')
      .set({ name: '乙项目', budget: '500' })
      .where('project_id', '=', second.project)
      .execute()
    const list = async (atLeast: bigint | null, search = '', db = store.of(region).db) =>
      (
        await listAssessable(db, {
          year: YEAR,
          atLeast: atLeast === null ? null : fen(atLeast),
          bonds: false,
          search,
        })
      ).map(({ name, begun, found }) => [name, begun, found])
    expect(await list(300n)).toEqual([
      ['乙项目', false, true],
      ['甲项目', false, true],
    ])
    expect(await list(301n, '甲')).toEqual([['乙项目', false, false]])
    expect(await list(null)).toEqual([])
    await store.of(region).transaction((tx) =>
      saveAssessment(
        tx,
        { project: first.project, document: first.document },
        {
          state: 'draft',
          version: 0,
          revision: 1,
          writers: [by],
          sender: null,
          content: EMPTY_ASSESSMENT,
          comment: '',
          answers: [],
          returned: null,
          at: NOON,
          by,
        },
      ),
    )
    expect(await list(null)).toEqual([['甲项目', true, true]])
    expect(await list(301n, '甲')).toEqual([
      ['乙项目', false, false],
      ['甲项目', true, true],
    ])
    expect(
      await list(0n, '', within(store.of(region).db, { region, units: new Set([second.unit]) })),
    ).toEqual([['乙项目', false, true]])
    const { code: unitCode, name: unitName } = await store
      .of(region)
      .db.selectFrom('budget_units')
      .select(['code', 'name'])
      .where('unit_id', '=', first.unit)
      .executeTakeFirstOrThrow()
    expect(await findAssessable(store.of(region).db, first.project)).toMatchObject({
      id: first.project,
      budget: '300',
      begun: true,
      unitCode,
      unitName,
    })
    expect((await namesOfAssessable(store.of(region).db, [first.project])).get(first.project)).toMatchObject({
      unitCode,
      unitName,
    })
    for (const { found } of await listAssessable(store.of(region).db, {
      year: YEAR,
      atLeast: null,
      bonds: false,
      search: unitName,
    }))
      expect(found).toBe(true)
    // Nothing is known of the year before: there was none.
    expect(
      (await loadPredecessors(store.of(region).db, [{ id: first.project, fiscalYear: YEAR }])).size,
    ).toBe(0)
  })

  test('law: what a list counts of 工作保障 is what the measures and tasks of each unit come to, whatever was done with them', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    const units = [first.unit, second.unit]
    const every = { region, units: 'all' as const }
    const day = fc.constantFrom('2025-05-01', '2025-06-01', '2025-06-08', '2025-06-09')
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('measure' as const),
        unit: fc.nat(1),
        year: fc.constantFrom(YEAR, YEAR + 1),
        promise: fc.option(fc.constantFrom('加强培训', '完善制度')),
      }),
      fc.record({
        kind: fc.constantFrom('task' as const, 'change' as const),
        at: fc.nat(9),
        due: day,
        doneOn: fc.option(day),
      }),
      fc.record({ kind: fc.constantFrom('remove-task' as const, 'remove-measure' as const), at: fc.nat(9) }),
    )
    const now = async () => [
      ...(await listMeasures(store.of(region).db, every, { year: YEAR })),
      ...(await listMeasures(store.of(region).db, every, { year: YEAR + 1 })),
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async (acts) => {
        await store.of(region).db.deleteFrom('assurance_measures').execute()
        for (const one of acts) {
          const measures = await now()
          const tasks = measures.flatMap((measure) => measure.tasks)
          await store.of(region).transaction(async (tx) => {
            if (one.kind === 'measure')
              return void (await addMeasure(tx, {
                id: randomUUID(),
                unit: units[one.unit] ?? '',
                year: one.year,
                kind: 'training',
                title: '业务培训',
                text: '',
                promise: one.promise,
                at: NOON,
                by,
              }))
            const [measure, task] = [
              measures[one.at % Math.max(measures.length, 1)],
              tasks[one.at % Math.max(tasks.length, 1)],
            ]
            if (one.kind === 'task' && measure !== undefined)
              await insertAssuranceTask(tx, {
                id: randomUUID(),
                measure: measure.id,
                title: '培训',
                owner: '人事科',
                due: one.due,
                doneOn: one.doneOn,
                note: '',
                at: NOON,
                by,
              })
            if (one.kind === 'change' && task !== undefined)
              await updateAssuranceTask(tx, task.id, {
                title: '培训',
                owner: '人事科',
                due: one.due,
                doneOn: one.doneOn,
                note: '',
                at: NOON,
                by,
              })
            if (one.kind === 'remove-task' && task !== undefined) await removeAssuranceTask(tx, task.id)
            if (one.kind === 'remove-measure' && measure !== undefined) await removeMeasure(tx, measure.id)
          })
        }
        const left = await now()
        for (const year of [YEAR, YEAR + 1]) {
          const counted = await assuranceTallies(store.of(region).db, every, year, '2025-06-01')
          for (const unit of units) {
            const own = left.filter((measure) => measure.unit === unit && measure.year === year)
            expect(counted.get(unit)).toEqual(
              own.length === 0
                ? undefined
                : {
                    tally: tallyMeasures(own, '2025-06-01'),
                    promises: new Set(own.flatMap(({ promise }) => promise ?? [])),
                  },
            )
            // A post sees its own unit's, counted the same.
            const near = await assuranceTallies(
              store.of(region).db,
              { region, units: new Set([unit]) },
              year,
              '2025-06-01',
            )
            expect([...near]).toEqual(own.length === 0 ? [] : [[unit, counted.get(unit)]])
          }
        }
      }),
      { numRuns: 12 },
    )
  })

  test('工作保障: a promise makes one measure, however many press at once; tasks go with it, and a post sees its own unit’s', async () => {
    const { store } = opened()
    const { region, by, first, second } = await approvedCounty(store)
    const add = (unit: string, promise: string | null) =>
      store.of(region).transaction(async (tx) => {
        await lockRegister(tx, unit, YEAR)
        const id = randomUUID()
        return (await addMeasure(tx, {
          id,
          unit,
          year: YEAR,
          kind: 'training',
          title: '业务培训',
          text: '每季一次',
          promise,
          at: NOON,
          by,
        }))
          ? id
          : null
      })
    const made = (await Promise.all(Array.from({ length: 4 }, () => add(first.unit, '加强培训')))).filter(
      (one) => one !== null,
    )
    expect(made).toHaveLength(1)
    expect(await add(second.unit, '加强培训')).not.toBeNull()
    expect([await add(first.unit, null), await add(first.unit, null)]).not.toContain(null)
    const task = randomUUID()
    await store.of(region).transaction((tx) =>
      insertAssuranceTask(tx, {
        id: task,
        measure: made[0] ?? '',
        title: '一季度培训',
        owner: '人事科',
        due: '2025-03-31',
        doneOn: null,
        note: '',
        at: NOON,
        by,
      }),
    )
    expect(
      (
        await listMeasures(store.of(region).db, { region, units: new Set([second.unit]) }, { year: YEAR })
      ).map(({ unit }) => unit),
    ).toEqual([second.unit])
    expect(await findAssuranceTask(store.of(region).db, task)).toMatchObject({
      unit: first.unit,
      owner: '人事科',
    })
    await store.of(region).transaction((tx) => removeMeasure(tx, made[0] ?? ''))
    expect(await findAssuranceTask(store.of(region).db, task)).toBeNull()
    expect(
      (
        await listMeasures(store.of(region).db, { region, units: 'all' }, { year: YEAR, unit: first.unit })
      ).map(({ promise }) => promise),
    ).toEqual([null, null])
  })
}
