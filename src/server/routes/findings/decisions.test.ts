/**
 * What people decide about findings: waived, disputed, open again, several at once, and two people at the
 * same time.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import type { FindingsDecided, LabelList } from '#api/findings/decisions.ts'
import { documentDetail } from '#api/documents/documents.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { projectList } from '#api/projects.ts'
import type { FindingsReport } from '#core/findings/report.ts'
import { recheckDocument } from '#actions/documents/recheck-document.ts'
import { reopenWaivers } from '#actions/findings/reopen-waivers.ts'
import { startApp, type Person, type TestApp } from '../../../../test/support/app.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

let home: TestApp
let document = ''
beforeAll(async () => {
  home = await startApp()
  document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
})
afterAll(() => home.close())

const all = async (query = ''): Promise<FindingList> =>
  (await home.reader.get(`/api/findings?document=${document}&size=500${query}`)).json()
const decide = (body: object, who: Person = home.administrator) =>
  who.send('POST', '/api/findings/decisions', body)
const seen = (...findings: readonly LivingFinding[]) => findings.map(({ id, state }) => ({ id, state }))
const waive = (findings: readonly LivingFinding[], more: object = {}) =>
  decide({ verdict: 'waive', findings: seen(...findings), reason: '县级试点，暂按原口径', ...more })
const counts = async () => documentDetail.parse((await home.reader.get(`/api/documents/${document}`)).json())
const lastWaiver = async () =>
  eventList.parse((await home.administrator.get('/api/events?type=finding.waived')).json()).rows[0]

/** Everything open again, so that each test begins with the same. */
beforeEach(async () => {
  for (const state of ['waived', 'disputed']) {
    const { rows } = await all(`&state=${state}`)
    if (rows.length > 0) await decide({ verdict: 'reopen', findings: seen(...rows) })
  }
})

async function first(...skip: readonly string[]): Promise<LivingFinding> {
  const finding = (await all()).rows.find(({ id, severity }) => severity === 'error' && !skip.includes(id))
  if (finding === undefined) throw new Error('an error')
  return finding
}

describe('waiving', () => {
  test('takes a finding out of every count, says who, why and until when, and leaves one event', async () => {
    const finding = await first()
    const before = await counts()
    const total = (await all()).total
    const answer = await waive([finding], { until: '2099-12-31' })
    expect(answer.json()).toEqual({ decided: 1, changed: [] })
    const after = await counts()
    expect(after.findings).toEqual({ ...before.findings, error: before.findings.error - 1 })
    expect(after.score).toBeGreaterThanOrEqual(before.score)
    expect((await all()).total).toBe(total - 1)
    const [waived] = (await all('&state=waived')).rows
    expect(waived).toMatchObject({
      id: finding.id,
      state: 'waived',
      decision: {
        reason: '县级试点，暂按原口径',
        until: '2099-12-31',
        published: true,
        by: expect.any(String),
      },
    })
    expect(await lastWaiver()).toMatchObject({
      type: 'finding.waived',
      subject: `document:${document}`,
      before: { state: 'open' },
      after: {
        state: 'waived',
        findings: 1,
        rules: [finding.rule],
        reason: '县级试点，暂按原口径',
        until: '2099-12-31',
      },
    })
  })

  test('stands when the document is checked again, and not when it is taken back', async () => {
    const finding = await first()
    await waive([finding], { published: false })
    await home.context.store.of(home.region).transaction((tx) => recheckDocument(home.context, tx, document))
    const [kept] = (await all('&state=waived')).rows
    expect(kept).toMatchObject({ id: finding.id, decision: { published: false } })
    const before = await counts()
    expect(
      (await decide({ verdict: 'reopen', findings: [{ id: finding.id, state: 'waived' }] })).statusCode,
    ).toBe(200)
    expect((await counts()).findings.error).toBe(before.findings.error + 1)
    expect((await all()).rows.find(({ id }) => id === finding.id)).toMatchObject({
      state: 'open',
      decision: null,
    })
  })

  test('ends with its last day', async () => {
    const finding = await first()
    await waive([finding], { until: '2099-12-31' })
    await waive([await first(finding.id)])
    expect(await reopenWaivers(home.context, home.region)).toBe(0)
    const later = { ...home.context, clock: () => new Date('2099-12-31T15:59:59Z') }
    expect(await reopenWaivers(later, home.region)).toBe(0)
    // In Beijing it is the next day.
    expect(
      await reopenWaivers({ ...later, clock: () => new Date('2099-12-31T16:00:00Z') }, home.region),
    ).toBe(1)
    expect((await all('&state=waived')).rows).toHaveLength(1)
    expect((await all()).rows.find(({ id }) => id === finding.id)).toMatchObject({
      state: 'open',
      decision: null,
    })
  })

  test('wants a reason, and a last day that is not past', async () => {
    const finding = await first()
    expect((await waive([finding], { reason: '  ' })).statusCode).toBe(400)
    const past = await waive([finding], { until: '2001-01-01' })
    expect([past.statusCode, past.json()]).toEqual([
      422,
      { code: 'waiver-over', values: { until: '2001-01-01' } },
    ])
    expect((await all('&state=waived')).rows).toEqual([])
  })

  test('shows in the project among what is settled, and in the report', async () => {
    const finding = (await all()).rows.find(({ projectId }) => projectId !== null)
    if (finding === undefined) throw new Error('a finding of a project')
    await waive([finding])
    const detail = (await home.reader.get(`/api/projects/${finding.projectId}`)).json<OpenedProject>()
    expect(detail.findings.map(({ id }) => id)).not.toContain(finding.id)
    expect(detail.settled).toMatchObject([{ id: finding.id, state: 'waived' }])
    const listed = projectList
      .parse((await home.reader.get(`/api/projects?document=${document}`)).json())
      .rows.find(({ id }) => id === finding.projectId)
    const report = (await home.reader.get(`/api/documents/${document}/findings`)).json<FindingsReport>()
    expect(report.findings.filter(({ state }) => state === 'waived')).toMatchObject([
      { rule: finding.rule, waiver: { reason: '县级试点，暂按原口径', until: null } },
    ])
    expect(report.summary[finding.severity]).toBe(
      report.findings.filter(({ state, severity }) => state !== 'waived' && severity === finding.severity)
        .length,
    )
    await decide({ verdict: 'reopen', findings: [{ id: finding.id, state: 'waived' }] })
    await waive([finding], { published: false })
    expect(
      (await home.reader.get(`/api/documents/${document}/findings`))
        .json<FindingsReport>()
        .findings.filter(({ state }) => state === 'waived'),
    ).toEqual([])
    expect(listed?.findings[finding.severity]).toBe(
      detail.findings.filter(({ severity }) => severity === finding.severity).length,
    )
  })
})

describe('a document that is exported to be read by others', () => {
  const exported = async (path: string) => (await home.reader.get(path)).body
  const ANNEX = '附：已说明的审核问题'

  test('has what was waived for everyone to see behind its forms, with who, why and until when', async () => {
    const finding = (await all()).rows.find(
      ({ projectId, severity }) => projectId !== null && severity === 'error',
    )
    if (finding === undefined) throw new Error('an error of a project')
    expect(await exported(`/api/documents/${document}/export/html`)).not.toContain(ANNEX)
    await waive([finding], { until: '2099-12-31' })
    const page = await exported(`/api/documents/${document}/export/html`)
    for (const words of [ANNEX, '县级试点，暂按原口径', '至 2099-12-31', finding.projectName ?? '?'])
      expect(page.slice(page.lastIndexOf(ANNEX))).toContain(words)
    expect(await exported(`/api/projects/${finding.projectId}/export/html`)).toContain(ANNEX)
    const another = projectList
      .parse((await home.reader.get(`/api/projects?document=${document}`)).json())
      .rows.find(
        ({ id, order }) =>
          id !== finding.projectId && !finding.places.some((place) => place.project === order),
      )
    expect(await exported(`/api/projects/${another?.id}/export/html`)).not.toContain(ANNEX)
  })

  test('keeps to itself what was waived for the office alone, and tables to work with hold the document alone', async () => {
    const finding = await first()
    await waive([finding], { published: false })
    expect(await exported(`/api/documents/${document}/export/html`)).not.toContain(ANNEX)
    await decide({ verdict: 'reopen', findings: [{ id: finding.id, state: 'waived' }] })
    await waive([finding])
    expect(await exported(`/api/documents/${document}/export/html`)).toContain(ANNEX)
    for (const format of ['csv', 'json'])
      expect(await exported(`/api/documents/${document}/export/${format}`)).not.toContain(ANNEX)
  })
})

describe('a finding disputed as wrong', () => {
  test('still counts, and is kept as an example for rule makers', async () => {
    const finding = await first()
    const before = await counts()
    expect(
      (await decide({ verdict: 'dispute', findings: seen(finding), reason: '此处为法定名称' })).json(),
    ).toEqual({ decided: 1, changed: [] })
    expect((await counts()).findings).toEqual(before.findings)
    expect((await all('&state=disputed')).rows).toMatchObject([
      { id: finding.id, decision: { reason: '此处为法定名称', until: null } },
    ])
    const labels = (await home.reader.get('/api/labels')).json<LabelList>()
    expect(labels.rows).toMatchObject([
      {
        rule: finding.rule,
        verdict: 'wrong',
        comment: '此处为法定名称',
        body: { text: finding.text },
        context: { file: '004-人社局.txt' },
      },
    ])
    expect(labels.counts).toEqual([{ rule: finding.rule, right: 0, wrong: 1 }])
  })

  test('taken back leaves no example; waived instead, the opposite one', async () => {
    const finding = await first()
    await decide({ verdict: 'dispute', findings: seen(finding) })
    await waive([{ ...finding, state: 'disputed' }])
    expect((await home.reader.get('/api/labels')).json<LabelList>().counts).toEqual([
      { rule: finding.rule, right: 1, wrong: 0 },
    ])
    await decide({ verdict: 'reopen', findings: [{ id: finding.id, state: 'waived' }] })
    expect((await home.reader.get('/api/labels')).json<LabelList>()).toEqual({ rows: [], counts: [] })
  })

  test('can be had as a file, in words and as data', async () => {
    const finding = await first()
    await decide({ verdict: 'dispute', findings: seen(finding), reason: '=1+1' })
    const csv = await home.reader.get('/api/labels/export/csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('判断有误')
    expect(csv.body).toContain("'=1+1")
    const json = await home.reader.get('/api/labels/export/json?lang=en')
    expect(json.json()).toMatchObject({
      format: 'jichi.labels/1',
      counts: [{ rule: finding.rule, right: 0, wrong: 1 }],
      labels: [{ rule: finding.rule, verdict: 'wrong', message: expect.any(String) }],
    })
  })
})

describe('several at once, and two people', () => {
  test('many are decided in one request, with one event a document', async () => {
    const { rows, total } = await all()
    const chosen = rows.slice(0, 5)
    expect((await waive(chosen)).json()).toEqual({ decided: 5, changed: [] })
    expect((await all()).total).toBe(total - 5)
    expect((await all()).facets.state).toContainEqual({ value: 'waived', label: 'waived', count: 5 })
    expect(await lastWaiver()).toMatchObject({ type: 'finding.waived', after: { findings: 5 } })
  })

  test('who decides second hears what the first did, and nothing of it is lost', async () => {
    const finding = await first()
    const answers = await Promise.all([
      decide({ verdict: 'dispute', findings: seen(finding), reason: '甲' }),
      decide({ verdict: 'waive', findings: seen(finding), reason: '乙' }),
      waive([finding], { reason: '丙' }),
    ])
    const [won, ...lost] = answers.toSorted((a, b) => a.statusCode - b.statusCode)
    expect(won?.statusCode).toBe(200)
    for (const answer of lost)
      expect([answer.statusCode, answer.json()]).toMatchObject([
        409,
        { code: 'finding-changed', values: { state: expect.any(String), by: expect.any(String) } },
      ])
    const decided = [...(await all('&state=waived')).rows, ...(await all('&state=disputed')).rows]
    expect(decided).toHaveLength(1)
  })

  test('of several, those that somebody else decided on are left and told', async () => {
    const [one, two] = (await all()).rows
    if (one === undefined || two === undefined) throw new Error('two findings')
    await waive([one])
    const answer = (await waive([one, two], { reason: '再次' })).json<FindingsDecided>()
    expect(answer).toMatchObject({ decided: 1, changed: [{ id: one.id, state: 'waived' }] })
    expect((await all('&state=waived')).rows.find(({ id }) => id === one.id)?.decision?.reason).toBe(
      '县级试点，暂按原口径',
    )
  })

  test('what is open is not opened, what is not there is not found, what is fixed is past deciding', async () => {
    const finding = await first()
    expect((await decide({ verdict: 'reopen', findings: seen(finding) })).json()).toMatchObject({
      code: 'finding-changed',
    })
    expect(
      (await decide({ verdict: 'reopen', findings: [{ id: home.region, state: 'waived' }] })).json(),
    ).toMatchObject({ code: 'finding-not-found' })
    expect(
      (
        await decide({ verdict: 'waive', reason: '已改正', findings: [{ id: finding.id, state: 'fixed' }] })
      ).json(),
    ).toMatchObject({ code: 'finding-changed' })
  })

  test('a reader sees, and decides nothing', async () => {
    const finding = await first()
    expect((await decide({ verdict: 'dispute', findings: seen(finding) }, home.reader)).statusCode).toBe(403)
    expect(
      (
        await home.stranger.send('POST', '/api/findings/decisions', {
          verdict: 'dispute',
          findings: seen(finding),
        })
      ).statusCode,
    ).toBe(404)
    expect((await all('&state=disputed')).rows).toEqual([])
  })
})
