/** 佐证材料 over HTTP: what is taken and what is not, who may, and what stays once a target was sent in. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scanner } from '#actions/kernel/services.ts'
import {
  addAttachment,
  readAttachment,
  readAttachments,
  takeAttachmentAway,
} from '#actions/attachments/attachments.ts'
import { attachment, attachmentList, type Attachment } from '#api/attachments.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { ATTACHMENT_LIMIT, ATTACHMENTS_MOST } from '#core/attachments/attachment.ts'
import { err, ok } from '#core/kernel/result.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'

const PDF = Buffer.from('%PDF-1.7\n合同')
/** A scanner that can be told what to answer next. */
const scanner: Scanner & { answer: Awaited<ReturnType<Scanner['scan']>> } = {
  answer: ok(null),
  scan: async () => scanner.answer,
}

let home: TestApp
let project = ''
let other = ''
let unit = ''
beforeAll(async () => {
  home = await startApp({ scanner })
  await home.importSample('000-社会工作部.txt')
  await home.importSample('001-组织部.txt')
  const rows = await home.context.store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .orderBy('unit_id')
    .execute()
  project = rows[0]?.project_id ?? ''
  unit = rows[0]?.unit_id ?? ''
  other = rows.at(-1)?.project_id ?? ''
})
afterAll(() => home.close())

const listed = async (id = project) =>
  attachmentList.parse((await home.reader.get(`/api/projects/${id}/attachments`)).json())
const add = (file: string, bytes: Uint8Array, query = '') =>
  home.administrator.upload(file, bytes, `/api/projects/${project}/attachments${query}`)
const kept = async (): Promise<number> =>
  (await home.context.store.of(home.region).db.selectFrom('attachment_files').select('sha256').execute())
    .length

describe('evidence', () => {
  let first: Attachment

  test('is kept with what it proves and comes back byte for byte, as a file to keep', async () => {
    const answer = await add('合同.exe', PDF, `?row=r2&note=${encodeURIComponent('中标合同')}`)
    expect(answer.statusCode, answer.body).toBe(201)
    first = attachment.parse(answer.json())
    expect(first).toMatchObject({
      file: '合同.exe.pdf',
      kind: 'pdf',
      indicator: 2,
      note: '中标合同',
      size: PDF.length,
      scan: 'clean',
      addedBy: '系统管理员',
    })
    const back = await home.reader.get(`/api/attachments/${first.id}`)
    expect(back.rawPayload.equals(PDF)).toBe(true)
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(back.headers['content-disposition']).toMatch(/^attachment;/)
    expect(await listed()).toMatchObject({ rows: [{ id: first.id, kept: false }], mayAdd: false })
  })

  test('the same bytes are kept once, and go with the last line that names them', async () => {
    const again = attachment.parse((await add('合同副本.pdf', PDF)).json())
    expect(await kept()).toBe(1)
    expect((await home.administrator.send('DELETE', `/api/attachments/${again.id}`)).statusCode).toBe(204)
    expect(await kept()).toBe(1)
    expect((await home.administrator.send('DELETE', `/api/attachments/${first.id}`)).statusCode).toBe(204)
    expect(await kept()).toBe(0)
    expect((await listed()).rows).toEqual([])
    expect((await home.reader.get(`/api/attachments/${first.id}`)).statusCode).toBe(404)
    const lines = await home.context.store
      .of(home.region)
      .db.selectFrom('attachments')
      .select(['file', 'removed_by'])
      .execute()
    expect(lines.every(({ removed_by }) => removed_by !== null)).toBe(true)
  })

  test('a quotation mark of its name stays one', async () => {
    const added = attachment.parse((await add('“甲”"乙".pdf', PDF)).json())
    expect(added.file).toBe('“甲”"乙".pdf')
    await home.administrator.send('DELETE', `/api/attachments/${added.id}`)
  })

  test.each<[string, () => Promise<{ statusCode: number; json(): { code: string } }>, number, string]>([
    ['a program', () => add('合同.pdf', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3])), 415, 'attachment-kind'],
    ['an empty file', () => add('空.pdf', Buffer.alloc(0)), 400, 'attachment-empty'],
    [
      'a file that is too large',
      () => add('大.pdf', Buffer.concat([PDF, Buffer.alloc(ATTACHMENT_LIMIT)])),
      413,
      'attachment-too-large',
    ],
    [
      'evidence for a row that is not there',
      () => add('合同.pdf', PDF, '?row=r900'),
      409,
      'attachment-row-gone',
    ],
    ['evidence for a row by its place', () => add('合同.pdf', PDF, '?indicator=2'), 400, 'request-invalid'],
    [
      'evidence for a project that is not there',
      () => home.administrator.upload('合同.pdf', PDF, `/api/projects/${randomUUID()}/attachments`),
      404,
      'project-not-found',
    ],
    [
      'a reader’s file',
      () => home.reader.upload('合同.pdf', PDF, `/api/projects/${project}/attachments`),
      403,
      'not-allowed',
    ],
  ])('%s is refused, and nothing is kept', async (_, send, status, code) => {
    const answer = await send()
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(await kept()).toBe(0)
  })

  test('what a scanner found, or did not see, is not kept', async () => {
    scanner.answer = err({ code: 'found', name: 'Eicar' })
    const found = await add('合同.pdf', PDF)
    expect([found.statusCode, found.json()]).toEqual([
      422,
      { code: 'attachment-infected', values: { file: '合同.pdf', name: 'Eicar' } },
    ])
    scanner.answer = err({ code: 'unreachable', detail: 'ECONNREFUSED' })
    expect((await add('合同.pdf', PDF)).json()).toMatchObject({ code: 'scanner-unreachable' })
    scanner.answer = ok(null)
    expect(await kept()).toBe(0)
  })

  test('a project keeps so many files and no more', async () => {
    const rows = Array.from({ length: ATTACHMENTS_MOST }, (_, i) =>
      add(`证据${i}.pdf`, Buffer.concat([PDF, Buffer.from(String(i))])),
    )
    expect((await Promise.all(rows)).every(({ statusCode }) => statusCode === 201)).toBe(true)
    expect((await add('再一份.pdf', PDF)).json()).toMatchObject({ code: 'attachments-too-many' })
  })

  test('a unit’s accountant hands in for the own unit, and neither sees nor touches another’s', async () => {
    const id = (
      await home.context.store
        .of(home.region)
        .db.selectFrom('users')
        .select('user_id')
        .executeTakeFirstOrThrow()
    ).user_id
    const filler: Actor = {
      id,
      region: home.region,
      active: true,
      posts: [{ role: 'unit-filler', units: new Set([unit]) }],
    }
    const foreign = attachment.parse(
      (await home.administrator.upload('他人.pdf', PDF, `/api/projects/${other}/attachments`)).json(),
    )
    expect(await readAttachments(home.context, filler, { id: other })).toMatchObject({
      ok: false,
      error: { code: 'project-not-found' },
    })
    expect(await readAttachment(home.context, filler, { id: foreign.id })).toMatchObject({
      ok: false,
      error: { code: 'attachment-not-found' },
    })
    expect(await takeAttachmentAway(home.context, filler, { id: foreign.id })).toMatchObject({
      ok: false,
      error: { code: 'attachment-not-found' },
    })
    expect(
      await addAttachment(home.context, filler, { id: other, note: '' }, { file: 'x.pdf', bytes: PDF }),
    ).toMatchObject({ ok: false, error: { code: 'project-not-found' } })
    expect(await readAttachments(home.context, filler, { id: project })).toMatchObject({
      ok: true,
      value: { mayAdd: true },
    })
  })

  test('once the target was sent in, more may be added and nothing taken away', async () => {
    const { rows } = await listed(other)
    await home.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', other)
      .execute()
    const sent = await home.administrator.send('POST', `/api/projects/${other}/filing`, {
      act: { kind: 'submit' },
    })
    expect(sent.statusCode, sent.body).toBe(200)
    const refused = await home.administrator.send('DELETE', `/api/attachments/${rows[0]?.id}`)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'attachment-kept'])
    expect(
      (await home.administrator.upload('补充.pdf', PDF, `/api/projects/${other}/attachments`)).statusCode,
    ).toBe(201)
    expect((await listed(other)).rows.map((row) => row.kept)).toEqual([true, true])
  })

  test('removing a document removes the bytes of its evidence', async () => {
    const { document_id: document } = await home.context.store.whole.db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', project)
      .executeTakeFirstOrThrow()
    expect((await home.administrator.send('DELETE', `/api/documents/${document}`)).statusCode).toBe(204)
    const left = await home.context.store
      .of(home.region)
      .db.selectFrom('attachments')
      .select('project_id')
      .execute()
    expect(left.every(({ project_id }) => project_id === other)).toBe(true)
    expect(await kept()).toBe(1)
  })
})
