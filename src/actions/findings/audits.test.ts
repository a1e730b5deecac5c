/**
 * Rule sets made here: which documents come under them, what one would change, and auditing everything again.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SaveRuleSet } from '#api/rule-sets.ts'
import type { RuleSetChanges, RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { reportTally } from '#store/jobs/long-jobs.ts'
import { loadDocuments } from '#store/documents/documents.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { loadFindingPage } from '#store/findings/findings.ts'
import { claimJob, findJob } from '#store/jobs/jobs.ts'
import {
  ended,
  openContext,
  sample,
  type TestContext,
  type TestOffice,
} from '../../../test/support/context.ts'
import { auditEverything, readDryRun, tryRuleSet } from './audits.ts'
import { cancelJob } from '../jobs/cancel-job.ts'
import { decideFindings } from './decide-findings.ts'
import { importDocument } from '../documents/import-document.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from '../installation/job-work.ts'
import {
  exportRuleSet,
  listRuleSets,
  listRuleSetVersions,
  retireRuleSet,
  saveRuleSet,
} from '../rule-sets/rule-sets.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'

const FILES = ['000-社会工作部.txt', '001-组织部.txt', '003-希望路街道.txt']
/** No blank may be left to chance: one rule off, one graver, one list shorter. */
const CHANGES: RuleSetChanges = {
  severities: { 'basis-weak': 'error' },
  off: ['plan-uniform'],
  parameters: { vagueWords: { remove: ['提升', '提高'] } },
}

let world: TestContext
let office: TestOffice
let runner: JobRunner

beforeAll(async () => {
  world = await openContext()
})
afterAll(() => world.close())
beforeEach(async () => {
  office = await world.office()
  runner = createJobRunner(world.context, JOB_WORK)
  await runner.start()
})
afterEach(() => runner.stop())

const data = (changes: RuleSetChanges = CHANGES, head: Partial<RuleSetData> = {}): RuleSetData => ({
  format: 'jichi.rule-set/1',
  id: 'lunan/2025',
  name: '路南区',
  version: 1,
  region: '130202',
  from: 2025,
  to: null,
  parent: 'hebei/2025',
  ...head,
  ...changes,
})
const save = (given: RuleSetData, expected: SaveRuleSet['expected'] = null) =>
  saveRuleSet(world.context, office.administrator, { data: given, note: '本地口径', expected })
const list = async () => {
  const listed = await listRuleSets(world.context, office.administrator)
  if (!listed.ok) throw new Error(listed.error.code)
  return listed.value
}

async function importAll(files: readonly string[] = FILES): Promise<void> {
  for (const file of files) {
    const accepted = await importDocument(world.context, office.administrator, sample(file))
    const [job] =
      accepted.ok && 'job' in accepted.value
        ? await ended(world.context, office.region, [accepted.value.job])
        : []
    expect(job, file).toMatchObject({ state: 'done' })
  }
}

async function auditAll(documents: 'all' | 'stale' = 'all') {
  const started = await auditEverything(world.context, office.administrator, { documents })
  if (!started.ok) throw new Error(started.error.code)
  const [job] = await ended(world.context, office.region, [started.value.job])
  if (job === undefined) throw new Error('a job')
  return job
}

const findings = async () =>
  (await loadFindingPage(world.context.store.of(office.region).db, { page: 1, size: 500 })).rows
const documents = async () =>
  (
    await loadDocuments(world.context.store.of(office.region).db, {
      page: 1,
      size: 10,
      sort: 'importedAt',
      order: 'asc',
    })
  ).rows

describe('rule sets', () => {
  test('are kept in versions that never change; the newest counts; who saved a stale one gets a refusal', async () => {
    expect(await save(data())).toMatchObject({ ok: true, value: { data: { version: 1 }, savedBy: '张会计' } })
    expect(await save(data({ off: ['typo'] }))).toMatchObject({
      ok: false,
      error: { code: 'rule-set-changed', values: { version: 1 } },
    })
    expect(await save(data({ off: ['basis-weak'] }), 1)).toMatchObject({
      ok: true,
      value: { data: { version: 2 } },
    })
    const versions = await listRuleSetVersions(world.context, office.reader, { name: 'lunan', year: '2025' })
    expect(
      versions.ok && versions.value.rows.map((row) => [row.data.version, row.data.off, row.note]),
    ).toEqual([
      [2, ['basis-weak'], '本地口径'],
      [1, ['plan-uniform'], '本地口径'],
    ])
    const file = await exportRuleSet(world.context, office.reader, {
      name: 'lunan',
      year: '2025',
      version: 1,
    })
    expect(file.ok && JSON.parse(Buffer.from(file.value.bytes).toString())).toEqual(data())
    expect((await ruleSetInForce(world.context.store.of(office.region).db, '130202', 2026)).off).toEqual([
      'basis-weak',
    ])
    const { rows } = await loadEvents(world.context.store.of(office.region).db, {
      page: 1,
      size: 10,
      type: 'rule-set.saved',
    })
    expect(rows.map(({ subject, before, after }) => [subject, before, after])).toEqual([
      ['rule-set:lunan/2025', { version: 1 }, { version: 2, note: '本地口径' }],
      ['rule-set:lunan/2025', null, { version: 1, note: '本地口径' }],
    ])
  })

  test('hold for their region and years alone, and another region sees nothing of them', async () => {
    await save(data())
    const inForce = async (region: string, code: string | null, year: number) =>
      (await ruleSetInForce(world.context.store.of(region).db, code, year)).id
    expect(await inForce(office.region, '130202', 2025)).toBe('lunan/2025')
    expect(await inForce(office.region, '130202', 2024)).toBe('hebei/2022')
    expect(await inForce(office.region, '130203', 2025)).toBe('hebei/2025')
    expect(await inForce((await world.office()).region, '130202', 2025)).toBe('hebei/2025')
  })

  test('are retired by a version that says so, unless another inherits from them', async () => {
    await save(data())
    await save(data({}, { id: 'street/2025', region: '130202', from: 2026, parent: 'lunan/2025' }))
    const retire = (name: string) =>
      retireRuleSet(world.context, office.administrator, { name, year: '2025', note: '不再使用' })
    expect(await retire('lunan')).toMatchObject({
      ok: false,
      error: { code: 'rule-set-needed', values: { child: 'street/2025' } },
    })
    expect(await retire('street')).toMatchObject({ ok: true, value: { retired: true, data: { version: 2 } } })
    expect(await retire('lunan')).toMatchObject({ ok: true })
    expect(await retire('lunan')).toMatchObject({ ok: false, error: { code: 'rule-set-not-found' } })
    expect((await ruleSetInForce(world.context.store.of(office.region).db, '130202', 2025)).id).toBe(
      'hebei/2025',
    )
    expect(
      (await list()).rows.filter(({ builtIn }) => !builtIn).map(({ data: { id }, retired }) => [id, retired]),
    ).toEqual([
      ['lunan/2025', true],
      ['street/2025', true],
    ])
    expect(await save(data(), 2)).toMatchObject({ ok: true, value: { retired: false, data: { version: 3 } } })
  })

  test.each<[string, unknown, object]>([
    [
      'a set of the program',
      data({}, { id: 'hebei/2025', region: '13', parent: 'national/2025' }),
      { code: 'rule-set-built-in' },
    ],
    [
      'a parent that is not there',
      data({}, { parent: 'baoding/2025' }),
      { code: 'rule-set-invalid', values: { fault: 'parent-missing', path: 'parent', count: 1 } },
    ],
    [
      'values that are none',
      { ...data(), parameters: { leastIndicators: 'five' }, publishWaivers: 3 },
      {
        code: 'rule-set-invalid',
        values: { fault: 'wrong-kind', path: 'parameters.leastIndicators', count: 2 },
      },
    ],
    ['no rule set', 'text', { code: 'rule-set-invalid', values: { fault: 'not-a-rule-set' } }],
  ])('%s is not saved', async (_, given, error) => {
    expect(
      await saveRuleSet(world.context, office.administrator, { data: given, note: 'x', expected: null }),
    ).toMatchObject({ ok: false, error })
    expect(await tryRuleSet(world.context, office.administrator, { data: given })).toMatchObject({
      ok: false,
      error,
    })
  })

  test('readers look, and change nothing', async () => {
    const refused = { ok: false, error: { code: 'not-allowed' } }
    expect(
      await saveRuleSet(world.context, office.reader, { data: data(), note: 'x', expected: null }),
    ).toMatchObject(refused)
    expect(await tryRuleSet(world.context, office.reader, { data: data() })).toMatchObject(refused)
    expect(await auditEverything(world.context, office.reader, { documents: 'all' })).toMatchObject(refused)
    expect(
      await retireRuleSet(world.context, office.reader, { name: 'lunan', year: '2025', note: 'x' }),
    ).toMatchObject(refused)
    expect((await listRuleSets(world.context, office.reader)).ok).toBe(true)
  })
})

describe('auditing everything again', () => {
  test('a dry run says what saving and auditing then does, and writes nothing itself', async () => {
    await importAll()
    const before = await findings()
    const started = await tryRuleSet(world.context, office.administrator, { data: data() })
    const [tried] = started.ok ? await ended(world.context, office.region, [started.value.job]) : []
    expect(tried).toMatchObject({ kind: 'dry-run', label: 'lunan/2025', state: 'done', progress: 100 })
    expect(await findings()).toEqual(before)
    expect((await list()).rows.some(({ data: { id } }) => id === 'lunan/2025')).toBe(false)
    const run = await readDryRun(world.context, office.reader, { id: tried?.id ?? '' })
    if (!run.ok) throw new Error(run.error.code)
    const { report } = run.value
    expect(report).toMatchObject({ documents: 3, affected: 2 })
    const ofRule = (rule: string) => report.rules.find((one) => one.rule === rule)?.counts
    expect(ofRule('plan-uniform')).toMatchObject({ new: 0, graver: 0, lighter: 0 })
    expect(ofRule('plan-uniform')?.gone).toBeGreaterThan(0)
    expect(ofRule('basis-weak')?.graver).toBeGreaterThan(0)
    const examples = report.rules.flatMap((one) => one.examples)
    expect(examples.some(({ project }) => project !== null)).toBe(true)

    await save(data())
    expect(await list()).toMatchObject({ documents: 3, stale: 2 })
    const job = await auditAll('stale')
    expect(job).toMatchObject({
      kind: 're-audit',
      state: 'done',
      tally: {
        documents: 2,
        done: 2,
        changed: report.changed,
        created: tried?.tally?.created,
        gone: tried?.tally?.gone,
      },
    })
    expect((await list()).stale).toBe(0)
    const counts = (await documents())
      .filter(({ ruleSet }) => ruleSet === 'lunan/2025')
      .map(({ findings: { error, warning, advice } }) => [error, warning, advice])
    expect(counts.reduce((sum, one) => sum.map((count, i) => count + (one[i] ?? 0)), [0, 0, 0])).toEqual([
      report.after.error,
      report.after.warning,
      report.after.advice,
    ])
    expect((await documents()).map(({ ruleSet }) => ruleSet).toSorted()).toEqual([
      'hebei/2022',
      'lunan/2025',
      'lunan/2025',
    ])
    const { rows } = await loadEvents(world.context.store.of(office.region).db, { page: 1, size: 20 })
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['audit.started', 'audit.ended', 'document.audited']),
    )
  })

  test('what was decided on findings stands, and nothing changes where the rules have not', async () => {
    await importAll(['000-社会工作部.txt'])
    const [first] = (await findings()).filter(({ rule }) => rule === 'basis-weak')
    if (first === undefined) throw new Error('a finding')
    expect(
      await decideFindings(world.context, office.administrator, {
        verdict: 'waive',
        findings: [{ id: first.id, state: 'open' }],
        reason: '本地习惯',
        until: null,
        published: false,
      }),
    ).toMatchObject({ ok: true })
    const before = await findings()
    expect((await auditAll()).tally).toEqual({ documents: 1, done: 1, changed: 0, created: 0, gone: 0 })
    expect((await findings()).map(({ id, rule }) => [id, rule])).toEqual(
      before.map(({ id, rule }) => [id, rule]),
    )
    const waived = await loadFindingPage(world.context.store.of(office.region).db, {
      page: 1,
      size: 10,
      state: 'waived',
    })
    expect(waived.rows.map(({ id }) => id)).toEqual([first.id])
  })

  test('resumed after a crash, it goes on with the documents that it had not come to', async () => {
    await importAll()
    await save(data())
    await runner.stop()
    const started = await auditEverything(world.context, office.administrator, { documents: 'all' })
    const id = started.ok ? started.value.job : ''
    const { db } = world.context.store.of(office.region)
    // A process that did one document and was killed.
    const lost = { runner: 'lost', until: new Date(Date.now() - 1000) }
    await claimJob(db, lost)
    await reportTally(db, id, lost, { documents: 3, done: 1, changed: 1, created: 4, gone: 2 })
    const [one] = await documents()
    await db
      .updateTable('documents')
      .set({ checked_at: new Date(Date.now() + 60_000) })
      .where('document_id', '=', one?.id ?? '')
      .execute()
    runner = createJobRunner(world.context, JOB_WORK)
    await runner.start()
    const [job] = await ended(world.context, office.region, [id])
    expect(job).toMatchObject({ state: 'done', tally: { documents: 3, done: 3 } })
    expect(job?.tally?.created).toBeGreaterThanOrEqual(4)
    expect(job?.tally?.gone).toBeGreaterThanOrEqual(2)
  })

  test('cancelled, it stops; what was done stays done and what was not stays as it was', async () => {
    await importAll()
    await save(data())
    const started = await auditEverything(world.context, office.administrator, { documents: 'all' })
    const id = started.ok ? started.value.job : ''
    const stop = world.context.board.subscribe(({ job }) => {
      if (job.id === id && job.state === 'running' && (job.tally?.done ?? 0) === 1)
        void cancelJob(world.context, office.administrator, { id })
    })
    const [job] = await ended(world.context, office.region, [id])
    stop()
    expect(job?.state).toBe('cancelled')
    await runner.stop()
    const after = await findJob(world.context.store.of(office.region).db, id)
    const own = (await documents()).filter(({ ruleSet }) => ruleSet === 'lunan/2025').length
    expect(after?.tally?.done).toBeLessThan(3)
    expect(own).toBeLessThanOrEqual(after?.tally?.done ?? 0)
    expect((await list()).audit).toMatchObject({ id, state: 'cancelled' })
  })

  test('a rule that people here hold to be wrong too often gives advice only, and says so', async () => {
    await importAll(['000-社会工作部.txt'])
    const errors = (await findings()).filter(({ severity }) => severity === 'error')
    const [first] = errors
    if (first === undefined) throw new Error('an error')
    const { db } = world.context.store.of(office.region)
    for (let i = 0; i < 40; i += 1) {
      await db
        .insertInto('labels')
        .values({
          region_id: office.region,
          label_id: randomUUID(),
          finding_id: randomUUID(),
          rule: first.rule,
          rule_set: 'hebei/2025',
          verdict: 'wrong',
          comment: null,
          body: JSON.stringify(first),
          context: JSON.stringify({ file: '', fiscalYear: null, unit: null, project: null, row: null }),
          labelled_by: office.administrator.id,
          labelled_at: new Date(),
        })
        .execute()
    }
    expect((await list()).verdicts.own).toEqual({ [first.rule]: { right: 0, of: 40 } })
    expect((await list()).stale).toBe(1)
    await auditAll('stale')
    const held = (await findings()).filter(({ rule }) => rule === first.rule)
    expect(held.length).toBeGreaterThan(0)
    expect(held.every(({ severity }) => severity === 'advice')).toBe(true)
    expect(held[0]?.held).toMatchObject({ severity: 'error' })
    expect((await list()).stale).toBe(0)
  })
})
