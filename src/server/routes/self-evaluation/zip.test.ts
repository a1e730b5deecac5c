/** All 自评表 that the list shows as one zip: within reach, by its filter, a file for each. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVALUATION_ZIP_MOST } from '#api/self-evaluation.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { importApproved, type ApprovedTargets } from '../../../../test/support/approved.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }

let home: TestApp
let approved: ApprovedTargets
let office: Member
let filler: Member

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '绩效科李', 'performance-office')
  const project = { code: null, indicators: [row('数量指标', '培训人次', '全年培训', '≥200人次')] }
  const ours = ['社工培训', '社区道路A/二期', '社区道路a二期'].map((name) => ({
    ...project,
    name,
    unit: UNIT,
  }))
  approved = await importApproved(home, [...ours, { ...project, name: '团建', unit: OTHER }], office.id)
  filler = await join(home, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
  await office.send('POST', '/api/self-evaluations/open', { year: 2025 })
}, 120_000)
afterAll(() => home.close())

const zip = async (who: Pick<Member, 'get'>, query = '', format = 'docx') => {
  const answer = await who.get(`/api/self-evaluations/zip/${format}?year=2025${query}`)
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  return { answer, files: unzipSync(answer.rawPayload) }
}

describe('the zip of 自评表', () => {
  test('has a Word file for each, named by unit code and project, which is read back as the sheet', async () => {
    const { answer, files } = await zip(filler)
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      '2025_326001_民政局_单位自评表.zip',
    )
    expect(Object.keys(files).toSorted()).toEqual([
      // Windows takes them for one name.
      '326001_社区道路A二期绩效自评表.docx',
      '326001_社区道路a二期绩效自评表 (2).docx',
      '326001_社工培训绩效自评表.docx',
    ])
    const bytes = files['326001_社工培训绩效自评表.docx'] ?? new Uint8Array(0)
    const read = await home.context.readers.readTargets(bytes, '自评表.docx')
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value).toMatchObject({ kind: 'self-evaluation', projects: [{ name: '社工培训' }] })
  })

  test('goes by the filter of the list, and holds PDF as well', async () => {
    expect(Object.keys((await zip(office)).files)).toHaveLength(4)
    const { files } = await zip(office, `&unit=${approved.unitOf(OTHER.code)}`, 'pdf')
    expect(Object.keys(files)).toEqual(['327001_团建绩效自评表.pdf'])
    expect(
      Buffer.from(files['327001_团建绩效自评表.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(Object.keys((await zip(office, '&search=%E7%A4%BE%E5%B7%A5')).files)).toHaveLength(1)
  })

  test('a department gets the sheets of its units; the zip of several units names none', async () => {
    const department = await join(home, '主管部门赵', 'department-reviewer', approved.unitOf(UNIT.code))
    expect(Object.keys((await zip(department)).files)).toHaveLength(3)
    // What is beyond its reach is not there, however it is asked for.
    const beyond = await department.get(
      `/api/self-evaluations/zip/docx?year=2025&unit=${approved.unitOf(OTHER.code)}`,
    )
    expect([beyond.statusCode, beyond.json()]).toMatchObject([404, { code: 'self-evaluations-none' }])
    const { answer } = await zip(office)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      "''2025_单位自评表.zip",
    )
  })

  test('a sheet that cannot be drawn keeps no other back: a list in the zip names it and says why', async () => {
    const { db } = home.context.store.whole
    const broken = approved.idOf('社工培训')
    const [{ content } = { content: null }] = (
      await sql<{
        content: unknown
      }>`select content from project_versions where project_id = ${broken}`.execute(db)
    ).rows
    await sql`update project_versions set content = '{"name": "社工培训"}' where project_id = ${broken}`.execute(
      db,
    )
    const { files } = await zip(office)
    await sql`update project_versions set content = ${JSON.stringify(content)} where project_id = ${broken}`.execute(
      db,
    )
    expect(Object.keys(files)).toEqual([
      '326001_社区道路A二期绩效自评表.docx',
      '326001_社区道路a二期绩效自评表 (2).docx',
      '327001_团建绩效自评表.docx',
      '未能导出的自评表.txt',
    ])
    const said = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['未能导出的自评表.txt'])
    expect(said).toMatch(
      /^\uFEFF326001 社工培训：生成文件时程序出错（.+）。请打开这张自评表单独导出；.+\r\n$/,
    )
    expect(Object.keys((await zip(office)).files)).toHaveLength(4)
  })

  test('when the caller goes, no further sheet is drawn, and others are served as before', async () => {
    const { writers } = home.context
    const write = writers.writeTargets.bind(writers)
    const address = await home.listen()
    const closed = new Promise<void>((resolve) => {
      home.app.server.once('connection', (socket: Socket) => socket.once('close', () => resolve()))
    })
    let drawn = 0
    writers.writeTargets = async (...asked) => {
      drawn += 1
      // The second one is under way while the caller goes.
      if (drawn === 2) await closed
      return write(...asked)
    }
    const url = `${address}/api/self-evaluations/zip/docx?year=2025`
    const asking = get(url, { headers: { cookie: office.cookie }, agent: false })
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    await once(answer, 'data')
    answer.on('error', () => {})
    answer.destroy()
    await closed
    const { files } = await zip(office)
    writers.writeTargets = write
    expect(Object.keys(files)).toHaveLength(4)
    expect(drawn).toBe(2 + 4)
  })

  test('where nothing is shown, or more than a zip holds, it says so', async () => {
    for (const who of [home.reader, home.stranger, await join(home, '别处填报', 'unit-filler', null)]) {
      const answer = await who.get('/api/self-evaluations/zip/docx?year=2025')
      expect([403, 404]).toContain(answer.statusCode)
    }
    expect((await office.get('/api/self-evaluations/zip/docx?year=2024')).json()).toEqual({
      code: 'self-evaluations-none',
      values: { year: 2024 },
    })
    expect((await home.nobody.get('/api/self-evaluations/zip/docx?year=2025')).statusCode).toBe(401)
    const { db } = home.context.store.whole
    const copied = approved.idOf('社工培训')
    await sql`insert into projects select (jsonb_populate_record(p, jsonb_build_object(
        'project_id', gen_random_uuid(), 'position', 1000 + n))).*
      from projects p, generate_series(1, ${EVALUATION_ZIP_MOST}::int) n where p.project_id = ${copied}`.execute(
      db,
    )
    await sql`insert into self_evaluations select (jsonb_populate_record(e, jsonb_build_object(
        'project_id', p.project_id))).*
      from self_evaluations e, projects p where e.project_id = ${copied} and p.position > 1000`.execute(db)
    const answer = await office.get('/api/self-evaluations/zip/docx?year=2025')
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      { code: 'self-evaluations-too-many', values: { found: 504, limit: EVALUATION_ZIP_MOST } },
    ])
  })
})
