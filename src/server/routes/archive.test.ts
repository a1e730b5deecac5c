/**
 * 绩效档案 over HTTP: one time line of everything, kept within what one may see; the dossier with contents, and a
 * zip whose manifest holds.
 */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArchiveManifest, ArchiveView } from '#api/archive.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { RectificationView } from '#api/rectification.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const [MINE, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]
let home: TestApp
const people: { [name: string]: Member } = {}
const who = (name: string) =>
  people[name] ??
  (() => {
    throw new Error(name)
  })()
let project = ''
let digest = ''

beforeAll(async () => {
  home = await startApp()
  for (const [file, name, unit] of [
    ['a.json', '敬老院运转经费', MINE],
    ['b.json', '青年活动', THEIRS],
  ] as const) {
    expect(
      (
        await home.import(
          file,
          Buffer.from(
            JSON.stringify(
              targets([{ name, code: null, unit }], {
                source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
              }),
            ),
          ),
        )
      ).state,
    ).toBe('done')
  }
  const { db } = home.context.store.whole
  const row = await db
    .selectFrom('projects')
    .select(['project_id', 'document_id', 'unit_id'])
    .where('name', '=', '敬老院运转经费')
    .executeTakeFirstOrThrow()
  const other = await db
    .selectFrom('projects')
    .select('unit_id')
    .where('name', '=', '青年活动')
    .executeTakeFirstOrThrow()
  project = row.project_id
  people['office'] = await join(home, '绩效科员', 'performance-office')
  people['filler'] = await join(home, '民政会计', 'unit-filler', row.unit_id)
  people['other'] = await join(home, '团委会计', 'unit-filler', other.unit_id)
  const at = home.context.clock()
  expect(
    (
      await who('office').send('POST', `/api/projects/${project}/comments`, {
        indicator: null,
        field: 'purpose',
        text: '请写明支出内容',
      })
    ).statusCode,
  ).toBe(200)
  expect(
    (await upload(`/api/projects/${project}/attachments`, '批文.txt', '财绩〔2025〕1号')).statusCode,
  ).toBe(201)
  digest = await home.context.store.of(home.region).transaction(async (tx) => {
    await saveFiling(
      tx,
      { project, document: row.document_id },
      { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
    )
    return saveProjectVersion(tx, project, {
      number: 1,
      reason: '',
      approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
      by: who('office').id,
      at,
    })
  })
  await db
    .insertInto('self_evaluations')
    .values({
      region_id: home.region,
      project_id: project,
      fiscal_year: 2025,
      state: 'confirmed',
      facts: null,
      revision: 1,
      fillers: [],
      passed_by: null,
      lacking: 0,
      doubts: 0,
      score: 8999,
      grade: '良',
      rule_set_id: 'hebei/2025',
      rule_set_version: 1,
      version: 1,
      proof: null,
      steps: 3,
      opened_at: at,
      opened_by: who('office').id,
      changed_at: at,
      submitted_at: at,
      confirmed_at: at,
    })
    .execute()
  await db
    .insertInto('self_evaluation_steps')
    .values({
      region_id: home.region,
      project_id: project,
      number: 1,
      at,
      actor_id: who('office').id,
      act: 'confirm',
      from_state: 'confirming',
      to_state: 'confirmed',
      comment: '',
      score: 8999,
      grade: '良',
    })
    .execute()
  expect(
    (
      await who('office').send('POST', '/api/results/decisions', {
        year: 2025,
        projects: [project],
        how: { kind: 'proposal' },
        reason: '',
      })
    ).statusCode,
  ).toBe(200)
  const item = (
    await who('office').send('POST', '/api/rectifications', { project, problem: '支出进度慢' })
  ).json<RectificationView>()
  // Of one name twice, and a name that leads out of its folder.
  // Two of one name that say other things, and one whose name leads out of its folder.
  for (const [file, words] of [
    ['凭证.txt', '第一张'],
    ['凭证.txt', '第二张'],
    ['../../凭证.txt', '第三张'],
  ] as const)
    expect((await upload(`/api/rectifications/${item.id}/files`, file, words)).statusCode).toBe(201)
  expect(
    (
      await who('filler').send('POST', `/api/rectifications/${item.id}/acts`, {
        kind: 'reply',
        said: '已支付',
      })
    ).statusCode,
  ).toBe(200)
}, 120_000)
afterAll(() => home.close())

const upload = (url: string, file: string, bytes: string) =>
  home.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: who('filler').cookie,
      [REQUEST_HEADER]: '1',
      'content-type': 'multipart/form-data; boundary=x',
    },
    payload:
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${file}"\r\nContent-Type: ` +
      `text/plain\r\n\r\n${bytes}\r\n--x--\r\n`,
  })
const view = async (name: string) =>
  (await who(name).get(`/api/projects/${project}/archive`)).json<ArchiveView>()

test('the time line holds every part, the newest first', async () => {
  const { entries, ...head } = await view('office')
  expect(head).toMatchObject({
    name: '敬老院运转经费',
    unitName: '民政局',
    year: 2025,
    state: 'approved',
    versions: 1,
    mayExport: true,
  })
  expect([...new Set(entries.map(({ part }) => part))].toSorted()).toEqual([
    'attachment',
    'comment',
    'evaluation',
    'rectification',
    'result',
    'version',
  ])
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  expect(entries.find(({ part }) => part === 'evaluation')).toMatchObject({
    kind: 'self',
    // Who accepted it, and where it is read.
    by: '绩效科员',
    // From which post: who reads it may know nobody here.
    posts: [{ role: 'performance-office', unit: null }],
    facts: { score: '89.99', grade: '良' },
    link: { to: 'self-evaluation', id: project },
  })
  expect(entries.find(({ part }) => part === 'version')?.facts).toMatchObject({
    approval: '财绩〔2025〕1号',
    sha256: digest,
  })
  expect(entries.filter(({ part }) => part === 'rectification').map(({ kind }) => kind)).toEqual([
    'reply',
    'open',
  ])
})

test('what is known by its day alone is that day, without a clock', async () => {
  const booked = await who('office').send('POST', `/api/projects/${project}/payments`, {
    voucher: '2025-001',
    day: '2025-12-15',
    amount: '1000000',
    fund: 'fiscal',
  })
  expect(booked.statusCode, booked.body).toBeLessThan(300)
  const { entries } = await view('office')
  expect(entries.filter(({ part }) => part === 'money')).toMatchObject([
    { kind: 'payments', day: '2025-12-15', at: '2025-12-14T16:00:00.000Z' },
  ])
  expect(entries.filter(({ part, day }) => part !== 'money' && day !== undefined)).toEqual([])
  const zip = unzipSync(
    new Uint8Array((await who('office').get(`/api/projects/${project}/archive/zip`)).rawPayload),
  )
  expect(Buffer.from(zip['时间线.csv'] ?? []).toString()).toMatch(/^2025-12-15,/mu)
})

test('who may not read comments finds none, and another unit finds nothing at all', async () => {
  const seen = (await home.reader.get(`/api/projects/${project}/archive`)).json<ArchiveView>()
  expect(seen.entries.some(({ part }) => part === 'comment')).toBe(false)
  expect(JSON.stringify(seen)).not.toContain('请写明支出内容')
  for (const path of ['', '/dossier', '/zip']) {
    expect((await who('other').get(`/api/projects/${project}/archive${path}`)).statusCode).toBe(404)
    expect((await home.stranger.get(`/api/projects/${project}/archive${path}`)).statusCode).toBe(404)
  }
})

test('the dossier is a PDF, and the zip holds what its manifest says, byte for byte', async () => {
  const pdf = await who('office').get(`/api/projects/${project}/archive/dossier`)
  expect(pdf.statusCode, pdf.statusCode === 200 ? '' : pdf.body).toBe(200)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const answer = await who('office').get(`/api/projects/${project}/archive/zip`)
  expect(answer.statusCode).toBe(200)
  const files = unzipSync(new Uint8Array(answer.rawPayload))
  const manifest: ArchiveManifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())
  expect(manifest).toMatchObject({ format: 'jichi.archive/1', name: '敬老院运转经费' })
  expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
    Object.keys(files)
      .filter((path) => path !== 'manifest.json')
      .toSorted(),
  )
  for (const { path, size, sha256 } of manifest.files) {
    const bytes = files[path] ?? new Uint8Array()
    expect([path, bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      path,
      size,
      sha256,
    ])
  }
  // The approved version is the very text that was digested when it was approved.
  expect(manifest.files.find(({ path }) => path === '批复版本/第1版.json')?.sha256).toBe(digest)
  expect(manifest.files.filter(({ path }) => path.startsWith('整改/')).map(({ path }) => path)).toHaveLength(
    3,
  )
  // The papers of what became final: here the self-evaluation.
  expect(
    manifest.files
      .filter(({ path }) => path.startsWith('自评/'))
      .map(({ path }) => path.replace(/^.*敬老院运转经费/u, ''))
      .toSorted(),
  ).toEqual(['绩效自评表.pdf', '项目支出绩效自评报告.pdf'])
  expect(manifest.files.every(({ path }) => !path.includes('..') && !path.startsWith('/'))).toBe(true)
  expect(Buffer.from(files['时间线.csv'] ?? []).toString()).toContain('支出进度慢')
})
