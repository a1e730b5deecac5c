/** Imports over the API: held until one confirmation, then documents, undone until something rests on them. */
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job, JobComparison } from '#api/jobs.ts'
import type { ImportView } from '#api/documents/imports.ts'
import { lapseImports } from '#actions/documents/lapse-imports.ts'
import { COLUMNS_OF_UNITS } from '#store/documents/import-answers.ts'
import { TABLES_OF_DOCUMENTS } from '#store/documents/rests.ts'
import { sampleBytes, startApp, type Person, type TestApp } from '../../../../test/support/app.ts'
import { join } from '../../../../test/support/people.ts'

let home: TestApp
beforeEach(async () => {
  home = await startApp()
})
afterEach(() => home.close())

const THERE = '002-乡村振兴局.txt'

async function begin(label = '2025年', person: Person = home.administrator): Promise<string> {
  return (await person.send('POST', '/api/batches', { label, held: true })).json<{ id: string }>().id
}

async function add(id: string, file: string, bytes: Uint8Array, folder = ''): Promise<string> {
  const url = `/api/documents?batch=${id}&folder=${encodeURIComponent(folder)}`
  const answer = await home.administrator.upload(file, bytes, url)
  const accepted = answer.json<{ job?: string; duplicateOf?: string }>()
  if (accepted.job !== undefined) await home.finish(accepted.job)
  return accepted.job ?? ''
}

const view = async (id: string, person: Person = home.administrator) =>
  (await person.get(`/api/imports/${id}`)).json<ImportView>()
const send = (id: string, what: string, body?: unknown) =>
  home.administrator.send('POST', `/api/imports/${id}/${what}`, body)
const fileOf = (opened: ImportView, path: string) => opened.files.find((file) => file.path === path)
const changed = async (file: string, from: string, to: string) =>
  Buffer.from((await sampleBytes(file)).toString('utf8').replace(from, to))

/** Everything that a person may count by. */
async function counted(): Promise<unknown> {
  const { administrator } = home
  const asked = await Promise.all(
    ['documents?superseded=true', 'projects', 'findings', 'overview', 'units', 'duplicates'].map(
      async (path) => {
        const answer = await administrator.get(`/api/${path}`)
        expect([path, answer.statusCode]).toEqual([path, 200])
        return [path, answer.json<unknown>()]
      },
    ),
  )
  return asked
}

async function finishAll(opened: ImportView): Promise<void> {
  for (const { job } of opened.files) await home.finish(job)
}

async function answerAllNew(id: string): Promise<ImportView> {
  const { units } = await view(id)
  const open = units.filter(({ answer }) => answer === null)
  const answers = open.map(({ key }) => ({ key, answer: 'new', unit: null }))
  const answered = await send(id, 'units', { answers })
  expect(answered.statusCode).toBe(200)
  await finishAll(answered.json<ImportView>())
  return view(id)
}

async function confirmed(id: string): Promise<ImportView> {
  const { take } = await view(id)
  const answer = await send(id, 'confirm', { take })
  expect(answer.statusCode).toBe(200)
  await finishAll(answer.json<ImportView>())
  return view(id)
}

describe('an import', () => {
  test('holds what was read: nothing counts, and a person sees what will become of each file', async () => {
    await home.importSample(THERE)
    const before = await counted()
    const id = await begin()
    await add(id, '新.txt', await sampleBytes('004-人社局.txt'), '全县/人社局')
    await add(id, '同.txt', await sampleBytes(THERE))
    await add(id, '新版.txt', await changed(THERE, '≥95%', '≥98%'))
    await add(id, '新版2.txt', await changed(THERE, '≥95%', '≥98%'))
    await add(id, '坏.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const opened = await view(id)
    expect(opened).toMatchObject({
      label: '2025年',
      state: 'ready',
      all: 5,
      ended: 5,
      take: 1,
      leave: 1,
      made: 0,
    })
    expect(fileOf(opened, '新版.txt')).toMatchObject({
      group: 'good',
      effect: 'version',
      older: { file: THERE },
      differences: { added: 0, removed: 0 },
    })
    expect(fileOf(opened, '新版2.txt')).toMatchObject({ group: 'same', sameAs: '新版.txt', taken: false })
    expect(fileOf(opened, '同.txt')).toMatchObject({ group: 'same', effect: 'same', taken: false })
    expect(fileOf(opened, '坏.docx')).toMatchObject({
      group: 'refused',
      problem: { code: 'file-is-picture' },
    })
    expect(fileOf(opened, '全县/人社局/新.txt')).toMatchObject({
      group: 'doubtful',
      effect: 'new',
      content: { projects: 30, indicators: 234 },
    })
    expect(await counted()).toEqual(before)
  })

  test('asks once what an unknown unit is, and the next import knows it', async () => {
    await home.importSample('002-乡村振兴局.txt')
    const { units } = (await home.administrator.get('/api/organisation')).json<{
      units: { id: string; name: string; code: string | null }[]
    }>()
    const unit = units[0]
    const renamed = await changed('002-乡村振兴局.txt', unit?.name ?? '-', '白沟新城农业农村局')
    const other = Buffer.from(renamed.toString('utf8').replaceAll(unit?.name ?? '-', '白沟新城农业农村局'))
    const bytes = Buffer.from(other.toString('utf8').replaceAll(unit?.code ?? '-', '999001'))
    const id = await begin()
    await add(id, '一.txt', bytes)
    const asked = await view(id)
    expect(asked.units).toMatchObject([{ answer: null, files: 1 }])
    const key = asked.units[0]?.key ?? ''
    const answered = await send(id, 'units', { answers: [{ key, answer: 'renamed', unit: unit?.id }] })
    expect(answered.statusCode).toBe(200)
    await finishAll(answered.json<ImportView>())
    const known = await view(id)
    expect(known.units).toMatchObject([{ answer: 'renamed', unit: { id: unit?.id } }])
    expect(fileOf(known, '一.txt')).toMatchObject({ effect: 'version', taken: true })

    const next = await begin('下一次')
    await add(next, '二.txt', Buffer.concat([bytes, Buffer.from('\n')]))
    expect((await view(next)).units).toEqual([])
    expect(
      (await send(next, 'units', { answers: [{ key, answer: 'new', unit: null }] })).json(),
    ).toMatchObject({
      code: 'unit-not-asked',
    })
  })

  /** A file that gives another unit the code of the one that is here. */
  async function otherName(called: string) {
    await home.importSample(THERE)
    const { units } = (await home.administrator.get('/api/organisation')).json<{
      units: { id: string; name: string; code: string | null }[]
    }>()
    const known = units[0] ?? { id: '', name: '-', code: null }
    const words = (await sampleBytes(THERE)).toString('utf8')
    return { known, bytes: Buffer.from(words.replaceAll(known.name, called)) }
  }

  test('asks whether a unit was renamed whose code a file gives another name, and remembers it', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const id = await begin()
    await add(id, '宣传部.txt', bytes)
    const asked = await view(id)
    expect(asked).toMatchObject({ take: 0, leave: 1 })
    expect(fileOf(asked, '宣传部.txt')).toMatchObject({
      group: 'doubtful',
      taken: false,
      doubts: [{ code: 'unit-name', name: '县委宣传部', expected: known.name }],
    })
    expect(asked.units).toMatchObject([
      { name: '县委宣传部', code: known.code, files: 1, answer: null, holder: { id: known.id } },
    ])
    const key = asked.units[0]?.key ?? ''
    const left = await send(id, 'units', { answers: [{ key, answer: 'left', unit: null }] })
    await finishAll(left.json<ImportView>())
    expect((await view(id)).units).toMatchObject([{ answer: 'left' }])
    expect((await view(id)).files).toMatchObject([{ taken: false, chosen: 'leave' }])
    const answered = await send(id, 'units', { answers: [{ key, answer: 'renamed', unit: known.id }] })
    await finishAll(answered.json<ImportView>())
    expect(fileOf(await view(id), '宣传部.txt')).toMatchObject({
      group: 'good',
      effect: 'version',
      taken: true,
    })
    await confirmed(id)

    const next = await begin('下一次')
    await add(next, '二.txt', Buffer.concat([bytes, Buffer.from('\n')]))
    expect((await view(next)).units).toEqual([])
  })

  test('a single file with another name under a known code is shown with both names', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const sent = await home.administrator.upload('宣传部.txt', bytes, '/api/documents')
    const job = await home.finish(sent.json<{ job: string }>().job)
    expect(job.state).toBe('needs-decision')
    const compared = (await home.administrator.get(`/api/jobs/${job.id}/comparison`)).json<JobComparison>()
    expect(compared.unlike).toEqual({ said: '县委宣传部', known: known.name })
  })

  test('keeps the papers of another unit that wears a known code apart from that unit', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const id = await begin()
    await add(id, '宣传部.txt', bytes)
    const key = (await view(id)).units[0]?.key ?? ''
    const answered = await send(id, 'units', { answers: [{ key, answer: 'new', unit: null }] })
    await finishAll(answered.json<ImportView>())
    expect((await view(id)).files).toMatchObject([{ group: 'good', effect: 'new', taken: true }])
    const made = (await confirmed(id)).files[0]?.document ?? ''
    const { db } = home.context.store.whole
    const units = await db
      .selectFrom('documents as d')
      .innerJoin('budget_units as u', 'u.unit_id', 'd.unit_id')
      .select(['d.document_id', 'd.counted', 'u.unit_id', 'u.name'])
      .execute()
    expect(units).toHaveLength(2)
    expect(units.every(({ counted }) => counted)).toBe(true)
    expect(units.find((row) => row.document_id === made)).toMatchObject({ name: '县委宣传部' })
    expect(units.find((row) => row.document_id !== made)).toMatchObject({ unit_id: known.id })

    const next = await begin('下一次')
    await add(next, '二.txt', Buffer.from(bytes.toString('utf8').replace('≥95%', '≥98%')))
    expect((await view(next)).units).toEqual([])
    expect((await view(next)).files).toMatchObject([{ effect: 'version', older: { id: made } }])
  })

  test('becomes documents by one confirmation, of the files that are taken alone', async () => {
    const id = await begin()
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    await add(id, '乙.txt', await sampleBytes('002-乡村振兴局.txt'))
    const ready = await answerAllNew(id)
    expect(ready).toMatchObject({ take: 2, leave: 0 })
    const second = fileOf(ready, '乙.txt')?.job
    expect((await send(id, 'choose', { job: second, choice: 'leave' })).json()).toMatchObject({
      take: 1,
      leave: 1,
    })
    expect((await send(id, 'confirm', { take: 2 })).json()).toMatchObject({ code: 'import-changed' })
    const done = await confirmed(id)
    expect(done).toMatchObject({ state: 'done', made: 1, confirmedBy: '系统管理员' })
    expect(fileOf(done, '甲.txt')).toMatchObject({
      group: 'good',
      effect: 'new',
      document: expect.any(String),
    })
    expect(fileOf(done, '乙.txt')).toMatchObject({ group: 'left', document: null })
    const list = (await home.administrator.get('/api/documents')).json<{ rows: { file: string }[] }>()
    expect(list.rows.map(({ file }) => file)).toEqual(['甲.txt'])
    expect((await send(id, 'confirm', { take: 1 })).json()).toMatchObject({ code: 'import-over' })
    const late = await home.administrator.upload('晚.txt', Buffer.from('x'), `/api/documents?batch=${id}`)
    expect(late.json()).toMatchObject({ code: 'import-over' })
  })

  test('is undone as a whole: what it had replaced counts again', async () => {
    await home.importSample('002-乡村振兴局.txt')
    const before = await counted()
    const id = await begin()
    await add(id, '新版.txt', await changed('002-乡村振兴局.txt', '≥95%', '≥98%'))
    expect((await send(id, 'undo')).json()).toMatchObject({ code: 'import-not-confirmed' })
    const done = await confirmed(id)
    expect(done).toMatchObject({ made: 1, rests: [], restored: [] })
    expect(await counted()).not.toEqual(before)
    const undone = (await send(id, 'undo')).json<ImportView>()
    expect(undone).toMatchObject({
      state: 'undone',
      made: 0,
      undoneBy: '系统管理员',
      restored: [{ file: '002-乡村振兴局.txt' }],
    })
    expect(await counted()).toEqual(before)
    // Every list of files says so.
    const told = async (path: string) => {
      const { administrator } = home
      const { jobs, rows = jobs } = (await administrator.get(path)).json<{ jobs?: Job[]; rows?: Job[] }>()
      return rows?.filter(({ batch }) => batch === id).map(({ undone, result }) => [undone, result !== null])
    }
    expect(await told('/api/jobs')).toEqual([[true, false]])
    expect(await told(`/api/batches/${id}`)).toEqual([[true, expect.any(Boolean)]])
    const table = (await home.administrator.get(`/api/batches/${id}/results.csv`)).body
    expect(table).toContain('已撤销')
    expect(table).not.toContain('已导入')
    expect((await send(id, 'undo')).json()).toMatchObject({ code: 'import-over' })
    const events = (await home.administrator.get('/api/events')).json<{ rows: { type: string }[] }>()
    expect(events.rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['import.confirmed', 'import.undone', 'document.restored']),
    )
  })

  test('is not undone when a comment rests on it, and says so', async () => {
    const id = await begin()
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    await answerAllNew(id)
    const document = (await confirmed(id)).files[0]?.document ?? ''
    const projects = (await home.administrator.get(`/api/documents/${document}`)).json<{
      projectList: { id: string }[]
    }>()
    const project = projects.projectList[0]?.id ?? ''
    const said = await home.administrator.send('POST', `/api/projects/${project}/comments`, {
      indicator: null,
      field: 'name',
      text: '请补充依据',
    })
    expect([said.statusCode, said.body]).toEqual([200, expect.any(String)])
    expect((await view(id)).rests).toMatchObject([{ document, rest: 'commented' }])
    expect((await send(id, 'undo')).json()).toMatchObject({ code: 'import-rested-on' })
    expect(await view(id)).toMatchObject({ state: 'done', made: 1 })
  })

  /** What is asked of the units of a file that is brought again, in an import of its own. */
  async function askedAgain(bytes: Uint8Array) {
    const next = await begin('再次导入')
    await add(next, '再次.txt', Buffer.concat([bytes, Buffer.from('\n')]))
    const asked = (await view(next)).units
    await home.administrator.send('POST', `/api/batches/${next}/cancel`)
    return asked
  }

  async function answered(id: string, answer: 'existing' | 'new' | 'renamed', unit: string | null) {
    const { units } = await view(id)
    const answers = units.map(({ key }) => ({ key, answer, unit }))
    await finishAll((await send(id, 'units', { answers })).json<ImportView>())
  }

  test.each(['renamed', 'new'] as const)(
    'undone, takes back what was said of a unit, too: %s',
    async (answer) => {
      const { known, bytes } = await otherName('县委宣传部')
      const id = await begin()
      await add(id, '宣传部.txt', bytes)
      await answered(id, answer, answer === 'new' ? null : known.id)
      await confirmed(id)
      expect(await askedAgain(bytes)).toEqual([])
      expect((await send(id, 'undo')).json()).toMatchObject({ state: 'undone', units: [] })
      expect(await askedAgain(bytes)).toMatchObject([{ name: '县委宣传部', answer: null }])
      const { units } = (await home.administrator.get('/api/organisation')).json<{ units: unknown[] }>()
      expect(units).toHaveLength(1)
      const events = (await home.administrator.get('/api/events?type=import.undone')).json<{
        rows: { after: unknown }[]
      }>()
      expect(events.rows).toMatchObject([{ after: { unmatched: ['县委宣传部'], stillMatched: [] } }])
    },
  )

  test('undone, takes back that a unit is new which nobody knew at all, and the unit with it', async () => {
    const id = await begin()
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    await answerAllNew(id)
    await confirmed(id)
    const count = async () =>
      (await home.administrator.get('/api/organisation')).json<{ units: unknown[] }>().units.length
    expect(await count()).toBe(1)
    expect((await send(id, 'undo')).statusCode).toBe(200)
    expect(await count()).toBe(0)
    expect(await askedAgain(await sampleBytes('004-人社局.txt'))).toMatchObject([{ answer: null }])
  })

  test('undone, keeps what was said of a unit while a later document is of it by that name, and says so', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const id = await begin()
    await add(id, '宣传部.txt', bytes)
    await answered(id, 'renamed', known.id)
    await confirmed(id)
    const next = await begin('以后')
    const tables = (await sampleBytes('001-组织部.txt')).toString('utf8')
    const later = tables
      .slice(tables.indexOf('1.2025年下派选调生'))
      .replaceAll('203001中国共产党唐山市路南区委员会组织部本级', `${known.code}县委宣传部`)
    await add(next, '以后.txt', Buffer.from(later))
    await confirmed(next)
    expect((await send(id, 'undo')).json()).toMatchObject({
      state: 'undone',
      units: [{ name: '县委宣传部', answer: 'renamed', unit: { id: known.id } }],
    })
    expect(await askedAgain(bytes)).toEqual([])
  })

  test('given up, takes back what was said of a unit', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const id = await begin()
    await add(id, '宣传部.txt', bytes)
    await answered(id, 'renamed', known.id)
    await home.administrator.send('POST', `/api/batches/${id}/cancel`)
    expect(await askedAgain(bytes)).toMatchObject([{ name: '县委宣传部', answer: null }])
  })

  test('is given up before it is confirmed, and a single upload goes on as ever meanwhile', async () => {
    const id = await begin()
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    const single = await home.import('单独.txt', await sampleBytes('004-人社局.txt'))
    expect(single).toMatchObject({ state: 'done', result: { duplicate: false } })
    await home.administrator.send('POST', `/api/batches/${id}/cancel`)
    expect(await view(id)).toMatchObject({ state: 'dropped', take: 0 })
  })

  test('of files that are all here already ends by itself, and waits for nobody', async () => {
    await home.importSample(THERE)
    const id = await begin()
    await add(id, '同.txt', await sampleBytes(THERE))
    expect(await view(id)).toMatchObject({ state: 'nothing', take: 0, leave: 0, heldUntil: null })
    // A file that comes after all opens it again.
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    expect(await view(id)).toMatchObject({ state: 'ready' })
    await home.administrator.send('POST', `/api/batches/${id}/cancel`)
    expect(await view(id)).toMatchObject({ state: 'dropped' })
  })

  test('of files that cannot be read ends by itself too; one without any file waits for them', async () => {
    const id = await begin()
    expect(await view(id)).toMatchObject({ state: 'ready', all: 0 })
    await add(id, '坏.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    expect(await view(id)).toMatchObject({ state: 'nothing', take: 0 })
  })

  test('that nobody goes on with for 30 days is given up by the system, and says until when it waits', async () => {
    const { known, bytes } = await otherName('县委宣传部')
    const id = await begin()
    await add(id, '宣传部.txt', bytes)
    await answered(id, 'renamed', known.id)
    // So is a single file that waits for a decision.
    const words = (await sampleBytes(THERE)).toString('utf8')
    const sent = await home.administrator.upload(THERE, Buffer.from(words.replace('≥95%', '≥98%')))
    const single = await home.finish(sent.json<{ job: string }>().job)
    expect(single.state).toBe('needs-decision')
    const until = new Date((await view(id)).heldUntil ?? '').getTime()
    const day = 24 * 60 * 60 * 1000
    expect(Math.round((until - Date.now()) / day)).toBe(30)
    const housekeeping = (at: number) =>
      lapseImports({ ...home.context, clock: () => new Date(at) }, home.region)
    expect(await housekeeping(until - day)).toBe(0)
    expect(await view(id)).toMatchObject({ state: 'ready' })
    expect(await housekeeping(until + day)).toBe(1)
    expect(await housekeeping(until + day)).toBe(1)
    expect(await housekeeping(until + day)).toBe(0)
    expect(await view(id)).toMatchObject({ state: 'dropped', heldUntil: null })
    const ended = (await home.administrator.get(`/api/jobs/${single.id}`)).json<Job>()
    expect(ended.state).toBe('cancelled')
    expect(await askedAgain(bytes)).toMatchObject([{ answer: null }])
    const events = (await home.administrator.get('/api/events')).json<{
      rows: { type: string; actorName: string | null; after: unknown }[]
    }>()
    expect(events.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'batch.cancelled',
          actorName: null,
          after: { files: ['宣传部.txt'], unmatched: ['县委宣传部'] },
        }),
        expect.objectContaining({ type: 'job.decided', actorName: null }),
      ]),
    )
  })

  test('that waits is on the list of batches, however many came after it', async () => {
    const id = await begin('最早的')
    await add(id, '甲.txt', await sampleBytes('004-人社局.txt'))
    for (let i = 0; i < 21; i += 1) await begin(`之后${i}`)
    const listed = (await home.administrator.get('/api/batches')).json<{ rows: { id: string }[] }>()
    expect(listed.rows.map((batch) => batch.id)).toContain(id)
  })

  test('is nothing for people who may not import, nor for another region', async () => {
    const id = await begin()
    const person = await join(home, '科长', 'finance-office')
    for (const other of [home.reader, person])
      expect((await other.get(`/api/imports/${id}`)).statusCode).toBe(403)
    expect((await home.stranger.get(`/api/imports/${id}`)).statusCode).toBe(404)
    expect((await home.stranger.send('POST', `/api/imports/${id}/undo`)).statusCode).toBe(404)
  })
})

test('every column that names a unit is known to what keeps a unit that a document made', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'budget_units'::regclass and a.attname <> 'region_id'`.execute(
    home.context.store.whole.db,
  )
  expect(rows.map(({ name }) => name).filter((name) => !COLUMNS_OF_UNITS.has(name))).toEqual([])
})

test('every table that names a document or a project is known to what may rest on it', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('document_id', 'project_id')`.execute(
    home.context.store.whole.db,
  )
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.map(({ name }) => name).filter((name) => !TABLES_OF_DOCUMENTS.has(name))).toEqual([])
})
