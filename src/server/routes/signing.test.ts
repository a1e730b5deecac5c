/**
 * Signing: the region's key and its change, approved versions and exported logs that anybody verifies
 * offline.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSigner } from '#actions/signing/signer.ts'
import { verifyLogFile } from '#actions/operation-log/verify-log-file.ts'
import type { SigningKeys, VersionCheck } from '#api/signing.ts'
import type { VersionList } from '#api/filing/filings.ts'
import { readVersionFile } from '#core/signing/signature.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { ROOT, startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { keptReport } from '../../../test/support/verified.ts'

const folder = mkdtempSync(path(tmpdir(), 'jichi-signing-'))
let home: TestApp
let chief: Member
let projects: readonly string[] = []
let words = ''
beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  words = document
  const { db } = home.context.store.whole
  await db.updateTable('documents').set({ fiscal_year: 2025 }).where('document_id', '=', document).execute()
  // Errors in the words keep a text from being sent in.
  await sql`delete from findings where document_id = ${document} and body ->> 'project' is null`.execute(db)
  const rows = await db
    .selectFrom('projects')
    .select('project_id')
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  await db.updateTable('reviews').set({ grade: '优' }).where('document_id', '=', document).execute()
  chief = await join(home, '绩效科长', 'performance-office')
  await home.administrator.send('PUT', '/api/flows/2025', {
    flow: { format: 'jichi.flow/1', stages: [] },
    note: '只批复',
    expected: 0,
  })
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await home.close()
})

const act = async (who: Pick<Member, 'send'>, project: string, wish: object) =>
  who.send('POST', `/api/projects/${project}/filing`, { act: wish })
async function approve(index: number) {
  const project = projects[index] ?? ''
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0, fiscal_year: 2025 })
    .where('project_id', '=', project)
    .execute()
  expect((await act(home.administrator, project, { kind: 'submit' })).statusCode).toBe(200)
  const approved = await act(chief, project, {
    kind: 'approve',
    approval: { number: '南财预〔2026〕3号', date: '2026-01-31' },
  })
  return { project, approved }
}
/** The words of the document: sent in and approved as the next version. */
async function approveText() {
  const text = async (who: Pick<Member, 'send'>, wish: object) =>
    who.send('POST', `/api/statements/${words}/filing`, { act: wish })
  expect((await text(home.administrator, { kind: 'submit' })).json()).toMatchObject({ state: 'submitted' })
  return text(chief, { kind: 'approve', approval: { number: '南财预〔2026〕5号', date: '2026-01-31' } })
}
const keys = async () => (await home.reader.get('/api/signing-keys')).json<SigningKeys>()
const check = async (project: string) =>
  (await home.reader.get(`/api/projects/${project}/versions/1/check`)).json<VersionCheck>()
const fileOf = async (project: string) =>
  (await home.reader.get(`/api/projects/${project}/versions/1/file`)).body
const log = async () => (await home.administrator.get('/api/events/export')).body

function jichi(...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path(ROOT, 'bin', 'jichi.js'), ...args], {
      cwd: folder,
      env: { ...process.env, JICHI_LANG: '' },
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        out += chunk
      })
    child.on('error', fail)
    child.on('close', (code) => done({ code, out }))
  })
}
function written(name: string, text: string): string {
  writeFileSync(path(folder, name), text)
  return path(folder, name)
}
async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

describe('without a key', () => {
  test('there is the digest alone, and nothing is signed', async () => {
    expect(await keys()).toEqual({ rows: [], isHere: false })
    const { project, approved } = await approve(0)
    expect(approved.statusCode, approved.body).toBe(200)
    expect(await check(project)).toEqual({ digest: true, anchor: 'held', signature: 'none', publicKey: null })
    expect(readVersionFile(await fileOf(project))).toMatchObject({ isSigned: false, signature: null })
    expect(await verifyLogFile(bytesOf(await log()), null)).toMatchObject({ value: { signature: 'none' } })
    expect((await jichi('verify-version', written('unsigned.json', await fileOf(project)))).code).toBe(1)
  }, 60_000)
})

describe('a version that was changed in the database itself', () => {
  const project = () => projects[0] ?? ''
  const versions = () =>
    home.context.store.whole.db.updateTable('project_versions').where('project_id', '=', project())
  const record = () =>
    sql`select after from events where type = 'filing.approved' and subject = ${`project:${project()}`}`.execute(
      home.context.store.whole.db,
    )

  test('is found by the record of its approval, whatever digest it was given, by itself and with the whole log', async () => {
    expect(await keptReport(home)).toMatchObject({ held: 1, unanchored: 0, faultCount: 0 })
    const { content, sha256 } = await home.context.store.whole.db
      .selectFrom('project_versions')
      .select(['content', 'sha256'])
      .where('project_id', '=', project())
      .executeTakeFirstOrThrow()
    const forged = { ...content, name: `${content.name}（改）` }
    await versions()
      .set({ content: JSON.stringify(forged), sha256: contentDigest(forged) })
      .execute()
    expect(await check(project())).toEqual({
      digest: true,
      anchor: 'differs',
      signature: 'none',
      publicKey: null,
    })
    expect(await keptReport(home)).toEqual({
      held: 0,
      unanchored: 0,
      faultCount: 1,
      faults: [
        { code: 'differs', kind: 'version', subject: `project:${project()}`, sequence: expect.any(Number) },
      ],
    })
    await versions()
      .set({ content: JSON.stringify(content), sha256 })
      .execute()
    expect(await check(project())).toMatchObject({ anchor: 'held' })
  })

  test('with the record of its approval is found too, and one without a digest is never said to be right', async () => {
    const {
      rows: [kept],
    } = (await record()) as { rows: readonly { after: Record<string, unknown> }[] }
    const set = (after: object) =>
      sql`update events set after = ${JSON.stringify(after)}::jsonb where type = 'filing.approved' and subject = ${`project:${project()}`}`.execute(
        home.context.store.whole.db,
      )
    await set({ ...kept?.after, comment: '改' })
    expect(await check(project())).toMatchObject({ anchor: 'differs' })
    const { sha256: _sha256, ...older } = kept?.after ?? {}
    await set(older)
    expect(await check(project())).toMatchObject({ digest: true, anchor: 'none' })
    expect(await keptReport(home)).toMatchObject({ held: 0, unanchored: 1, faultCount: 0 })
    await set(kept?.after ?? {})
    expect(await check(project())).toMatchObject({ anchor: 'held' })
  })

  test('is missed when it is taken out', async () => {
    const { db } = home.context.store.whole
    const rows = await db
      .selectFrom('project_versions')
      .selectAll()
      .where('project_id', '=', project())
      .execute()
    await db.deleteFrom('project_versions').where('project_id', '=', project()).execute()
    expect(await keptReport(home)).toMatchObject({
      held: 0,
      faultCount: 1,
      faults: [{ code: 'gone', kind: 'version' }],
    })
    await db
      .insertInto('project_versions')
      .values(rows.map((row) => ({ ...row, content: JSON.stringify(row.content) })))
      .execute()
    expect(await keptReport(home)).toMatchObject({ held: 1, faultCount: 0 })
  })
})

describe('with a key', () => {
  test('only the keeper of the region makes one; it is kept beside the database, for its owner alone', async () => {
    for (const who of [home.reader, chief])
      expect((await who.send('POST', '/api/signing-keys')).statusCode).toBe(403)
    expect((await home.administrator.send('POST', '/api/signing-keys')).statusCode).toBe(201)
    const { rows, isHere } = await keys()
    expect([rows.length, isHere, rows[0]?.madeBy]).toEqual([1, true, '系统管理员'])
    const keeper = createSigner(path(folder, 'kept'))
    const publicKey = await keeper.make()
    const [file = ''] = readdirSync(path(folder, 'kept'))
    expect([
      statSync(path(folder, 'kept')).mode & 0o777,
      statSync(path(folder, 'kept', file)).mode & 0o777,
    ]).toEqual([0o700, 0o600])
    expect([
      await keeper.has(publicKey),
      await keeper.has(rows[0]?.publicKey ?? ''),
      await createSigner(path(folder, 'none')).sign(publicKey, 'x'),
    ]).toEqual([true, false, null])
    const trail = (await home.administrator.get('/api/events?type=signing-key.made')).json<{
      rows: readonly { after: unknown }[]
    }>()
    expect(trail.rows.map(({ after }) => after)).toEqual([{ publicKey: rows[0]?.publicKey }])
  })

  test('an approved version is signed, and the file verified offline; whatever is changed in it tells', async () => {
    const { project, approved } = await approve(1)
    expect(approved.statusCode, approved.body).toBe(200)
    const key = (await keys()).rows[0]?.publicKey ?? ''
    expect(
      (await home.reader.get(`/api/projects/${project}/versions`)).json<VersionList>().rows[0]?.isSigned,
    ).toBe(true)
    expect(await check(project)).toEqual({ digest: true, anchor: 'held', signature: 'right', publicKey: key })
    const file = await fileOf(project)
    const whole = written('signed.json', file)
    expect(await jichi('verify-version', whole, '--key', key)).toMatchObject({
      code: 0,
      out: expect.stringContaining('SM2 签名相符，出自所给的公钥'),
    })
    // The same content written another way is the same bytes signed.
    expect(
      (await jichi('verify-version', written('other-form.json', JSON.stringify(JSON.parse(file))))).code,
    ).toBe(0)
    expect(
      (
        await jichi(
          'verify-version',
          written('touched.json', file.replace('南财预〔2026〕3号', '南财预〔2026〕4号')),
        )
      ).code,
    ).toBe(1)
    expect(
      (
        await jichi(
          'verify-version',
          whole,
          '--key',
          key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        )
      ).code,
    ).toBe(1)
    expect((await jichi('verify-version', written('none.json', '{}'))).code).toBe(2)
    await home.context.store.whole.db
      .updateTable('project_versions')
      .set({ reason: '事后改动' })
      .where('project_id', '=', project)
      .execute()
    expect(await check(project)).toMatchObject({ signature: 'wrong' })
  }, 60_000)

  test('an approved text of a department is signed and verified as a target is', async () => {
    const approved = await approveText()
    expect(approved.statusCode, approved.body).toBe(200)
    const key = (await keys()).rows[0]?.publicKey ?? ''
    const at = `/api/statements/${words}/versions`
    expect((await home.reader.get(at)).json<VersionList>().rows).toMatchObject([
      { number: 1, isSigned: true },
    ])
    expect((await home.reader.get(`${at}/1/check`)).json<VersionCheck>()).toEqual({
      digest: true,
      anchor: 'held',
      signature: 'right',
      publicKey: key,
    })
    const answer = await home.reader.get(`${at}/1/file`)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('批复第1版.json')
    expect(JSON.parse(answer.body)).toMatchObject({
      format: 'jichi.approved-version/1',
      document: words,
      content: { statement: { overallGoal: expect.any(String) }, projects: [] },
    })
    expect(await jichi('verify-version', written('text.json', answer.body), '--key', key)).toMatchObject({
      code: 0,
      out: expect.stringContaining('SM2 签名相符，出自所给的公钥'),
    })
    expect(
      (
        await jichi(
          'verify-version',
          written('text-touched.json', answer.body.replace('南财预〔2026〕5号', '南财预〔2026〕6号')),
        )
      ).code,
    ).toBe(1)
    await home.context.store.whole.db
      .updateTable('statement_versions')
      .set({ reason: '事后改动' })
      .where('document_id', '=', words)
      .execute()
    expect((await home.reader.get(`${at}/1/check`)).json()).toMatchObject({ signature: 'wrong' })
    expect((await home.reader.get(`${at}/2/file`)).json()).toMatchObject({ code: 'version-not-found' })
  }, 60_000)

  test('an exported log is signed as a whole by its head', async () => {
    const text = await log()
    const key = (await keys()).rows[0]?.publicKey ?? ''
    expect(await verifyLogFile(bytesOf(text), null)).toMatchObject({
      value: { signature: 'right', report: { faultCount: 0 } },
    })
    expect((await jichi('verify-log', written('log.jsonl', text), '--key', key)).code).toBe(0)
    const [head = '', ...lines] = text.split('\n')
    const changed = [head.replace(/"regionName":"[^"]*"/, '"regionName":"别处"'), ...lines].join('\n')
    expect(await verifyLogFile(bytesOf(changed), null)).toMatchObject({ value: { signature: 'wrong' } })
    expect((await jichi('verify-log', written('touched.jsonl', changed))).code).toBe(1)
  }, 60_000)

  test('changed, the former one still verifies what it signed; gone from the server, nothing is approved or exported unsigned', async () => {
    const before = (await keys()).rows[0]?.publicKey
    const { project } = await approve(2)
    expect((await home.administrator.send('POST', '/api/signing-keys')).statusCode).toBe(201)
    const { rows } = await keys()
    expect([rows.length, rows[1]?.publicKey, rows[1]?.replacedAt === null]).toEqual([2, before, false])
    expect(await check(project)).toEqual({
      digest: true,
      anchor: 'held',
      signature: 'right',
      publicKey: before,
    })
    const elsewhere = await createSigner(path(folder, 'another-server')).make()
    await home.context.store.whole.db
      .updateTable('signing_keys')
      .set({ public_key: elsewhere })
      .where('replaced_at', 'is', null)
      .execute()
    const { approved } = await approve(3)
    expect(approved.json()).toMatchObject({ code: 'signing-key-gone' })
    expect(
      (
        await home.administrator.send('POST', `/api/statements/${words}/filing`, {
          act: { kind: 'adjust', comment: '预算调整' },
        })
      ).statusCode,
    ).toBe(200)
    expect((await approveText()).json()).toMatchObject({ code: 'signing-key-gone' })
    expect((await home.administrator.get('/api/events/export')).json()).toMatchObject({
      code: 'signing-key-gone',
    })
    expect((await keys()).isHere).toBe(false)
  })
})
