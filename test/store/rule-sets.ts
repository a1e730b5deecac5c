/** Rule sets in versions, audits of everything, and which rules documents were checked under. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { NOTHING_CHANGED } from '#core/findings/dry-run.ts'
import { documentsToAudit, liveIdentities, loadDryRun, projectIds } from '#store/findings/audit-jobs.ts'
import type { LongJobKind } from '#core/kernel/job.ts'
import { createAudit, findOpenAudit, finishAudit, lastAudit, reportTally } from '#store/jobs/long-jobs.ts'
import { markJobCancelled, claimJob, deleteJobs, findJob, resumeJobs } from '#store/jobs/jobs.ts'
import {
  loadRuleSets,
  loadRuleSetVersions,
  ruleSetsInUse,
  rulesUsed,
  saveVersion,
  staleDocuments,
} from '#store/rule-sets/rule-sets.ts'
import { freshRegion, gold, NOON, save } from './fixtures.ts'
import type { Opened } from './opened.ts'

const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const SET = { format: 'jichi.rule-set/1', id: 'ours/2025', words: ['引号"\'\\', '大幅'] }
const version = (number: number, change: object = {}) => ({
  id: 'ours/2025',
  version: number,
  data: { ...SET, version: number },
  retired: false,
  note: '说明',
  by: null,
  at: later(number),
  ...change,
})
const TALLY = { documents: 4, done: 1, changed: 1, created: 3, gone: 2 }

export function ruleSetBehaviours(opened: () => Opened): void {
  test('versions come back as they were saved, the newest counts, a retired one is in use no more', async () => {
    const [region, other] = [await freshRegion(opened().store), await freshRegion(opened().store)]
    const { db } = opened().store.of(region)
    await saveVersion(db, version(1))
    await saveVersion(db, version(2, { note: '第二版' }))
    await saveVersion(db, version(1, { id: 'a/2024' }))
    await saveVersion(opened().store.of(other).db, version(1, { note: '别处' }))
    expect((await loadRuleSets(db)).map(({ id, version: number }) => [id, number])).toEqual([
      ['a/2024', 1],
      ['ours/2025', 2],
    ])
    expect(await loadRuleSetVersions(db, 'ours/2025')).toEqual([
      {
        id: 'ours/2025',
        version: 2,
        data: { ...SET, version: 2 },
        retired: false,
        note: '第二版',
        savedBy: null,
        savedAt: later(2).toISOString(),
      },
      {
        id: 'ours/2025',
        version: 1,
        data: { ...SET, version: 1 },
        retired: false,
        note: '说明',
        savedBy: null,
        savedAt: later(1).toISOString(),
      },
    ])
    expect((await ruleSetsInUse(db)).map((data) => data['version'])).toEqual([1, 2])
    await saveVersion(db, version(3, { retired: true }))
    expect(await ruleSetsInUse(db)).toHaveLength(1)
    expect((await loadRuleSets(db)).map(({ retired }) => retired)).toEqual([false, true])
    expect((await loadRuleSets(opened().store.of(other).db)).map(({ note }) => note)).toEqual(['别处'])
  })

  test('a version is never written twice', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    await saveVersion(store.of(region).db, version(1))
    await expect(saveVersion(store.of(region).db, version(1, { note: '又一次' }))).rejects.toThrow()
    expect((await loadRuleSetVersions(store.of(region).db, 'ours/2025')).map(({ note }) => note)).toEqual([
      '说明',
    ])
  })

  const audit = async (region: string, kind: LongJobKind = 're-audit', seconds = 0) =>
    createAudit(opened().store.of(region).db, {
      id: randomUUID(),
      kind,
      label: kind === 'dry-run' ? 'ours/2025' : '',
      task: { documents: 'all', ruleSet: kind === 'dry-run' ? SET : null },
      createdBy: null,
      createdAt: later(seconds),
    })

  test('an audit is claimed with its task, moved on by its runner alone, and ends once', async () => {
    const region = await freshRegion(opened().store)
    const { db } = opened().store.of(region)
    const made = await audit(region)
    expect(made).toMatchObject({ kind: 're-audit', state: 'waiting', tally: null })
    expect((await findOpenAudit(db, 're-audit'))?.id).toBe(made.id)
    expect(await findOpenAudit(db, 'dry-run')).toBeNull()
    const lease = { runner: 'a', until: later(10) }
    expect(await claimJob(db, lease)).toMatchObject({
      id: made.id,
      kind: 're-audit',
      task: { documents: 'all', ruleSet: null },
    })
    expect(await reportTally(db, made.id, { ...lease, runner: 'b' }, TALLY)).toBeNull()
    expect(await reportTally(db, made.id, lease, TALLY)).toMatchObject({ progress: 25, tally: TALLY })
    expect(await finishAudit(db, made.id, 'b', { at: NOON, tally: TALLY, report: null })).toBeNull()
    expect(
      await finishAudit(db, made.id, 'a', { at: NOON, tally: { ...TALLY, done: 4 }, report: null }),
    ).toMatchObject({ state: 'done', progress: 100, tally: { done: 4 } })
    expect(
      await finishAudit(db, made.id, 'a', { at: NOON, problem: { code: 'unexpected', values: {} } }),
    ).toBeNull()
    expect(await findOpenAudit(db, 're-audit')).toBeNull()
    expect((await lastAudit(db, 're-audit'))?.id).toBe(made.id)
  })

  test('left behind by a dead runner it waits again with what it had done; cancelled it takes no more', async () => {
    const region = await freshRegion(opened().store)
    const { db } = opened().store.of(region)
    const made = await audit(region)
    const lease = { runner: 'a', until: later(1) }
    await claimJob(db, lease)
    await reportTally(db, made.id, lease, TALLY)
    expect((await resumeJobs(db, later(2))).map(({ state, tally }) => [state, tally])).toEqual([
      ['waiting', TALLY],
    ])
    expect(await reportTally(db, made.id, lease, TALLY)).toBeNull()
    await claimJob(db, { runner: 'b', until: later(9) })
    expect(await markJobCancelled(db, made.id, NOON)).toMatchObject({ state: 'cancelled' })
    expect(await reportTally(db, made.id, { runner: 'b', until: later(9) }, TALLY)).toBeNull()
    expect(await findJob(db, made.id)).toMatchObject({ state: 'cancelled', tally: TALLY })
    expect((await deleteJobs(db, later(60), 10)).map(({ sha256 }) => sha256)).toEqual([null])
  })

  test('a dry run keeps what it found, once it has ended well', async () => {
    const region = await freshRegion(opened().store)
    const { db } = opened().store.of(region)
    const made = await audit(region, 'dry-run')
    expect(await loadDryRun(db, made.id)).toBeNull()
    await claimJob(db, { runner: 'a', until: later(10) })
    const report = { ...NOTHING_CHANGED, documents: 4 }
    await finishAudit(db, made.id, 'a', { at: NOON, tally: TALLY, report })
    expect(await loadDryRun(db, made.id)).toEqual({
      task: { documents: 'all', ruleSet: SET },
      report,
    })
    expect(await loadDryRun(opened().store.of(await freshRegion(opened().store)).db, made.id)).toBeNull()
  })

  test('documents say which rules their findings are of; those of others are stale, those not checked since are to be audited', async () => {
    const { store } = opened()
    const region = await freshRegion(store)
    const { db } = store.of(region)
    const [one, two] = [gold('000'), gold('002')]
    const first = await save(store, region, {
      ...one,
      checked: { ...one.checked, rules: { print: 'old', regionCode: '130202' } },
    })
    const second = await save(store, region, two)
    const used = await rulesUsed(db)
    expect(used.map(({ print, regionCode, documents }) => [print, regionCode, documents]).toSorted()).toEqual(
      [
        ['old', '130202', 1],
        [null, null, 1],
      ].toSorted(),
    )
    expect(await staleDocuments(db, () => 'old')).toEqual([second.document])
    expect((await staleDocuments(db, () => 'new')).toSorted()).toEqual(
      [first.document, second.document].toSorted(),
    )
    expect(await documentsToAudit(db, NOON)).toEqual([])
    expect((await documentsToAudit(db, later(1))).toSorted()).toEqual(
      [first.document, second.document].toSorted(),
    )
    expect((await projectIds(db, first.document)).size).toBe(one.document.projects.length)
    expect((await liveIdentities(db, first.document)).size).toBe(one.checked.findings.length)
  })
}
