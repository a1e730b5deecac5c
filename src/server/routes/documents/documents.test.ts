/** The life of documents over the API: in, read, checked, listed, searched, counted, out again, away. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchDetail } from '#api/documents/batches.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { documentDetail, documentList, sourceView, type DocumentDetail } from '#api/documents/documents.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { jobList, type Job } from '#api/jobs.ts'
import { overview, statistics, unitList } from '#api/statistics.ts'
import { projectList, type ProjectList } from '#api/projects.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { readTargets } from '#documents/formats.ts'
import { builtRoot, ROOT, sampleBytes, startApp, type TestApp } from '../../../../test/support/app.ts'

/** Projects and indicators, counted by hand. */
const SAMPLES = [
  ['000-社会工作部.txt', 5, 31],
  ['001-组织部.txt', 19, 122],
  ['002-乡村振兴局.txt', 6, 36],
  ['003-希望路街道.txt', 36, 108],
  ['004-人社局.txt', 30, 234],
] as const

let home: TestApp
const jobs = new Map<string, Job>()
const root = builtRoot()

beforeAll(async () => {
  home = await startApp({ root })
  for (const [file] of SAMPLES) jobs.set(file, await home.importSample(file))
})

afterAll(() => home.close())

const documentOf = (file: string) => jobs.get(file)?.result?.document ?? ''
const opened = async (file: string): Promise<DocumentDetail> =>
  documentDetail.parse((await home.reader.get(`/api/documents/${documentOf(file)}`)).json())
const projects = async (query: string): Promise<ProjectList> =>
  projectList.parse((await home.reader.get(`/api/projects?${query}`)).json())
const findings = async (query: string): Promise<FindingList> =>
  (await home.reader.get(`/api/findings?${query}`)).json<FindingList>()
const sum = (values: readonly (string | null)[]) =>
  String(values.reduce((all, value) => all + BigInt(value ?? '0'), 0n))

describe('importing', () => {
  test.each(SAMPLES)('%s gives %i projects and %i indicators', async (file, count, indicators) => {
    const job = jobs.get(file)
    expect(job).toMatchObject({
      state: 'done',
      progress: 100,
      problem: null,
      result: { duplicate: false, projects: count, indicators },
    })
    const document = await opened(file)
    expect(document).toMatchObject({
      file,
      projects: count,
      indicators,
      unplaced: 0,
      findings: job?.result?.findings,
      importedBy: '系统管理员',
    })
    expect(document.projectList).toHaveLength(count)
  })

  test.each(['000', '002', '004'])('%s is what was read from it by hand', async (number) => {
    const gold = JSON.parse(
      readFileSync(join(ROOT, 'test/golden', `${number}.json`), 'utf8'),
    ) as TargetDocument
    const file = SAMPLES.find(([name]) => name.startsWith(number))?.[0] ?? ''
    const content = (
      await home.reader.get(`/api/documents/${documentOf(file)}/content`)
    ).json<TargetDocument>()
    expect(content.projects.map(({ name, budget }) => [name, budget])).toEqual(
      gold.projects.map(({ name, budget }) => [name, budget]),
    )
  })

  test('the same bytes again name the document that they are, whatever the file is called', async () => {
    const answer = await home.administrator.upload('另一个名字.docx', await sampleBytes('001-组织部.txt'))
    expect([answer.statusCode, answer.json()]).toEqual([202, { duplicateOf: documentOf('001-组织部.txt') }])
  })

  test.each([
    ['空.docx', Buffer.alloc(0), 'file-empty'],
    ['照片.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-is-picture'],
    ['断.docx', Buffer.from('504b030414000600080000002100', 'hex'), 'file-damaged'],
    ['信.txt', Buffer.from('尊敬的领导：\n你好。\n'), 'no-target-table'],
  ])('%s ends as a failed job that says why', async (file, bytes, code) => {
    const job = await home.import(file, bytes)
    expect(job).toMatchObject({
      label: file,
      state: 'failed',
      result: null,
      problem: { code, values: { file } },
    })
  })

  test('a name that would break a header or leave a folder is cleaned', async () => {
    const job = await home.import('..\\..\\x\u202etxt.exe', Buffer.from('没有表格'))
    expect(job.label).toBe('xtxt.exe')
  })

  test('an ended job cannot be cancelled, and the list holds all of them', async () => {
    const job = jobs.get('000-社会工作部.txt')
    const answer = await home.administrator.send('POST', `/api/jobs/${job?.id}/cancel`)
    expect([answer.statusCode, answer.json()]).toEqual([
      409,
      { code: 'job-ended', values: { state: 'done' } },
    ])
    const list = jobList.parse((await home.administrator.get('/api/jobs')).json())
    expect(list.rows.map(({ label }) => label)).toEqual(expect.arrayContaining(SAMPLES.map(([file]) => file)))
  })
})

describe('the list of projects', () => {
  const all = SAMPLES.reduce((count, [, one]) => count + one, 0)

  test('holds every project, and its totals are those of all, not of the page', async () => {
    const [page, whole] = [await projects('size=10'), await projects('size=500')]
    expect([page.rows.length, page.total, whole.rows.length]).toEqual([10, all, all])
    expect(page.totals).toEqual(whole.totals)
    expect(whole.totals).toMatchObject({
      budget: sum(whole.rows.map((row) => row.budget)),
      indicators: SAMPLES.reduce((count, [, , indicators]) => count + indicators, 0),
    })
  })

  test('goes on where the page before ended', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => projects(`size=40&page=${page}&sort=budget&order=desc`)),
    )
    const ids = pages.flatMap((page) => page.rows.map((row) => row.id))
    expect(new Set(ids).size).toBe(all)
  })

  test('is sorted by budget, those without one last', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const budgets = (await projects(`size=500&sort=budget&order=${order}`)).rows.map((row) => row.budget)
      const given = budgets.filter((budget) => budget !== null).map(BigInt)
      const sign = order === 'asc' ? 1n : -1n
      expect(given.every((budget, i) => i === 0 || (budget - (given[i - 1] ?? 0n)) * sign >= 0n)).toBe(true)
      expect(budgets.slice(given.length).every((budget) => budget === null)).toBe(true)
    }
  })

  test('is narrowed by document, unit, budget and findings', async () => {
    const file = '001-组织部.txt'
    expect((await projects(`document=${documentOf(file)}`)).total).toBe(19)
    const bounded = (await projects('size=500&atLeast=10000000&atMost=50000000')).rows
    expect(bounded.length).toBeGreaterThan(0)
    expect(
      bounded.every(
        ({ budget }) => budget !== null && BigInt(budget) >= 10_000_000n && BigInt(budget) <= 50_000_000n,
      ),
    ).toBe(true)
    const faulty = await projects('size=500&severity=error')
    expect(faulty.rows.every((row) => row.findings.error > 0)).toBe(true)
    const units = unitList.parse((await home.reader.get('/api/units')).json()).rows
    for (const unit of units)
      expect((await projects(`unit=${encodeURIComponent(unit.key)}`)).total).toBe(unit.projects)
  })

  test('is searched in names, whatever the width and spaces', async () => {
    const [wanted] = (await projects(`document=${documentOf('000-社会工作部.txt')}`)).rows
    const name = wanted?.name ?? ''
    expect((await projects(`search=${encodeURIComponent(name)}`)).rows.map((row) => row.id)).toContain(
      wanted?.id,
    )
    expect(
      (await projects(`search=${encodeURIComponent(`　${name.slice(0, 2)} ${name.slice(-3)}`)}`)).rows.map(
        (row) => row.id,
      ),
    ).toContain(wanted?.id)
    expect((await projects('search=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E9%A1%B9%E7%9B%AE')).total).toBe(0)
  })

  test.each(["'; drop table projects; --", '%%%', '____', '\\', "' or '1'='1", '%_%\\%'])(
    '%j is searched as it stands',
    async (search) => {
      expect((await projects(`search=${encodeURIComponent(search)}`)).total).toBe(0)
      expect((await projects('')).total).toBe(all)
    },
  )
})

describe('a project', () => {
  test('is the paper as it was read, with its findings and its neighbours', async () => {
    const document = await opened('000-社会工作部.txt')
    const [first, second] = document.projectList
    const detail = (await home.reader.get(`/api/projects/${second?.id}`)).json<OpenedProject>()
    const content = (await home.reader.get(`/api/documents/${document.id}/content`)).json<TargetDocument>()
    expect(detail.project).toEqual(content.projects[1])
    expect(detail.previous).toEqual({ id: first?.id, name: first?.name })
    expect(detail.row.findings).toEqual(second?.findings)
    expect(detail.findings).toHaveLength(
      Object.values(detail.row.findings).reduce((all, count) => all + count, 0),
    )
  })
})

describe('findings', () => {
  test('are counted by severity, rule and unit, and the counts are true', async () => {
    const { total, facets } = await findings('size=1')
    for (const facet of [facets.severity, facets.rule])
      expect(facet.reduce((all, { count }) => all + count, 0)).toBe(total)
    for (const { value, count } of facets.severity)
      expect((await findings(`size=1&severity=${value}`)).total).toBe(count)
    for (const { value, severity, count } of facets.rule.slice(0, 5))
      expect((await findings(`size=1&rule=${value}&severity=${severity}`)).total).toBe(count)
    for (const { value, count } of facets.heap)
      expect((await findings(`size=1&heap=${value}`)).total).toBe(count)
    expect((await home.reader.get('/api/findings?heap=all')).statusCode).toBe(400)
    for (const { value, count } of facets.unit)
      expect((await findings(`size=1&unit=${encodeURIComponent(value)}`)).total).toBe(count)
  })

  test('a facet ignores its own filter and heeds the others', async () => {
    const [all, errors] = [await findings('size=1'), await findings('size=1&severity=error')]
    expect(errors.facets.severity).toEqual(all.facets.severity)
    expect(errors.facets.rule.reduce((count, one) => count + one.count, 0)).toBe(errors.total)
  })

  test('of a document are given in the public form, in either language', async () => {
    const document = await opened('002-乡村振兴局.txt')
    const url = `/api/documents/${document.id}/findings`
    const [chinese, english] = [
      (await home.reader.get(url)).json<Report>(),
      (await home.reader.get(`${url}?lang=en`)).json<Report>(),
    ]
    expect(chinese).toMatchObject({
      format: 'jichi.findings/1',
      ruleSet: document.ruleSet,
      summary: { ...document.findings, score: document.score, grade: document.grade },
    })
    expect(chinese.findings.length).toBe(
      Object.values(document.findings).reduce((all, count) => all + count, 0),
    )
    expect(chinese.findings[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(english.findings[0]?.message).toMatch(/[a-z]{3}/)
    expect((await home.reader.get(`${url}?lang=fr`)).statusCode).toBe(400)
  })
})

type Report = { readonly format: string; readonly findings: readonly { readonly message: string }[] }

describe('the figures', () => {
  test('of the overview, the units and the statistics agree with the lists', async () => {
    const figures = overview.parse((await home.reader.get('/api/overview')).json())
    const list = await projects('size=500')
    const documents = documentList.parse((await home.reader.get('/api/documents')).json())
    // The grade is never better than its points, and says so where findings hold it down.
    for (const { grade, byPoints } of documents.rows)
      expect(GRADES.indexOf(grade ?? '差')).toBeGreaterThanOrEqual(GRADES.indexOf(byPoints ?? '优'))
    expect(figures).toMatchObject({
      documents: SAMPLES.length,
      projects: list.total,
      indicators: list.totals.indicators,
      budget: list.totals.budget,
      demo: { available: true, loaded: false },
    })
    expect(figures.findings.error).toBe(
      documents.rows.reduce((all, { findings: { error } }) => all + error, 0),
    )
    const { byRule, quality } = statistics.parse((await home.reader.get('/api/statistics')).json())
    expect(byRule.reduce((all, { count }) => all + count, 0)).toBe((await findings('size=1')).total)
    expect(quality.quantified).toBeGreaterThan(0)
  })

  test('are those of one year when one is asked for', async () => {
    const years = (await home.reader.get('/api/session')).json<{ years: number[] }>().years
    expect(years).toEqual([...years].sort((a, b) => b - a))
    const counts = await Promise.all(years.map(async (year) => (await projects(`year=${year}`)).total))
    expect(counts.every((count) => count > 0)).toBe(true)
  })
})

describe('taking away', () => {
  /** What a file of another kind cannot have: its own name and places. */
  const comparable = (document: TargetDocument) =>
    JSON.parse(
      JSON.stringify({ ...document, source: null, unplaced: null, marks: null }, (key, value: unknown) =>
        key === 'at' ? undefined : value,
      ),
    ) as unknown

  test.each(SAMPLES)('%s as Word, read again, is the same document', async (file) => {
    const id = documentOf(file)
    const answer = await home.reader.get(`/api/documents/${id}/export/docx`)
    expect(answer.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    const again = await readTargets(answer.rawPayload, '导出.docx')
    const content = (await home.reader.get(`/api/documents/${id}/content`)).json<TargetDocument>()
    expect(again.ok && comparable(again.value)).toEqual(comparable(content))
  })

  test('as JSON is the exchange format', async () => {
    const id = documentOf('004-人社局.txt')
    const answer = await home.reader.get(`/api/documents/${id}/export/json`)
    expect(answer.json()).toEqual((await home.reader.get(`/api/documents/${id}/content`)).json())
  })

  test('as a page is the same document again; an unknown template is refused with those that can be had', async () => {
    const id = documentOf('002-乡村振兴局.txt')
    const answer = await home.reader.get(`/api/documents/${id}/export/html?template=hebei-targets`)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    const again = await readTargets(answer.rawPayload, '导出.html')
    expect(again.ok && comparable(again.value)).toEqual(
      comparable((await home.reader.get(`/api/documents/${id}/content`)).json<TargetDocument>()),
    )
    const refused = await home.reader.get(`/api/documents/${id}/export/html?template=nowhere`)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { code: 'template-unknown', values: { id: 'nowhere' } },
    ])
  })

  test('the list goes out whole: every project that matches, and the totals', async () => {
    const { total, totals } = projectList.parse(
      (await home.reader.get('/api/projects?year=2025&size=1')).json(),
    )
    const list = (await home.reader.get('/api/projects/export/json?year=2025')).json<{
      projects: unknown[]
      totals: { indicators: number }
    }>()
    expect([list.projects.length, list.totals.indicators]).toEqual([total, totals.indicators])
    const page = (await home.reader.get('/api/projects/export/html?year=2025')).payload
    expect(page.match(/<tr>/g)).toHaveLength(total + 2)
    expect(page).toContain(`合计 ${total} 个项目`)
    const csv = (await home.reader.get('/api/projects/export/csv?year=2025')).payload
    expect([csv.startsWith('\ufeff序号,项目名称'), csv.trim().split('\r\n').length]).toEqual([
      true,
      total + 1,
    ])
  })

  test('is named as the offices name files', async () => {
    const document = await opened('000-社会工作部.txt')
    const answer = await home.reader.get(`/api/documents/${document.id}/export/docx`)
    const [, name = ''] = /filename\*=UTF-8''(\S+)$/.exec(String(answer.headers['content-disposition'])) ?? []
    expect(decodeURIComponent(name)).toBe(
      `2025_763001_${document.unit?.name}_${document.title?.replace(/\s/gu, '')}.docx`,
    )
  })

  test('one project is that project alone', async () => {
    const [, second] = (await opened('000-社会工作部.txt')).projectList
    const answer = await home.reader.get(`/api/projects/${second?.id}/export/docx`)
    const read = await readTargets(answer.rawPayload, '项目.docx')
    expect(read.ok && read.value.projects.map(({ name }) => name)).toEqual([second?.name])
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      `${second?.name}绩效目标表.docx`,
    )
  })

  test('the original comes back byte for byte, as something to keep and not to look at', async () => {
    const answer = await home.reader.get(`/api/documents/${documentOf('001-组织部.txt')}/original`)
    expect(answer.rawPayload.equals(await sampleBytes('001-组织部.txt'))).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(answer.headers['content-disposition']).toMatch(/^attachment; /)
  })

  test('the source is shown line by line, or cell by cell', async () => {
    const text = sourceView.parse(
      (await home.reader.get(`/api/documents/${documentOf('001-组织部.txt')}/source`)).json(),
    )
    expect(text.kind === 'lines' && text.lines.some((line) => line.includes('绩效目标'))).toBe(true)
    const word = await home.importSample('000-社会工作部.docx')
    const blocks = sourceView.parse(
      (await home.reader.get(`/api/documents/${word.result?.document}/source`)).json(),
    )
    expect(blocks.kind === 'blocks' && blocks.blocks.some((block) => block.kind === 'table')).toBe(true)
    expect(
      (await home.administrator.send('DELETE', `/api/documents/${word.result?.document}`)).statusCode,
    ).toBe(204)
  })
})

describe('removing', () => {
  test('takes everything of the document away and leaves its trace', async () => {
    const before = await projects('')
    const copy = await home.import(
      '再次.txt',
      Buffer.concat([await sampleBytes('002-乡村振兴局.txt'), Buffer.from('\n')]),
    )
    const id = copy.result?.document ?? ''
    expect((await projects('')).total).toBe(before.total + 6)
    expect((await home.administrator.send('DELETE', `/api/documents/${id}`)).statusCode).toBe(204)
    expect(await projects('')).toEqual(before)
    for (const url of ['', '/content', '/findings', '/source', '/original', '/export/docx'])
      expect((await home.reader.get(`/api/documents/${id}${url}`)).statusCode).toBe(404)
    expect((await findings(`document=${id}`)).total).toBe(0)
    const trail = (await home.administrator.get('/api/events?type=document.removed')).json<{
      rows: { subject: string; before: unknown }[]
    }>()
    expect(trail.rows[0]).toMatchObject({
      subject: `document:${id}`,
      before: { file: '再次.txt', projects: 6 },
    })
  })

  test('the bytes may come in again afterwards', async () => {
    const bytes = Buffer.concat([await sampleBytes('002-乡村振兴局.txt'), Buffer.from('\n\n')])
    const first = await home.import('一.txt', bytes)
    await home.administrator.send('DELETE', `/api/documents/${first.result?.document}`)
    const second = await home.import('二.txt', bytes)
    expect(second.result).toMatchObject({ duplicate: false, projects: 6 })
    await home.administrator.send('DELETE', `/api/documents/${second.result?.document}`)
  })
})

test('a zip larger than any one file goes by the disk, and its files are jobs of one batch', async () => {
  const big = Buffer.alloc(30 * 1024 * 1024, '第一行\n')
  const zip = zipSync(
    {
      '甲/一.txt': big,
      '甲/二.txt': big,
      '000.txt': new Uint8Array(await sampleBytes('000-社会工作部.txt')),
    },
    { level: 0 },
  )
  expect(zip.length).toBeGreaterThan(50 * 1024 * 1024)
  const accepted = (await home.administrator.upload('大批.zip', zip)).json<{ batch: string }>()
  const read = async () =>
    batchDetail.parse((await home.administrator.get(`/api/batches/${accepted.batch}`)).json())
  for (const job of (await read()).jobs) await home.finish(job.id)
  const { label, counts, jobs } = await read()
  expect([label, counts.all, counts.failed]).toEqual(['大批.zip', 3, 2])
  expect(jobs.map((job) => [job.label, job.problem?.code ?? null])).toEqual([
    ['甲/一.txt', 'file-too-large'],
    ['甲/二.txt', 'file-too-large'],
    ['000.txt', null],
  ])
  const padding = await home.administrator.upload('不是压缩包.bin', Buffer.alloc(51 * 1024 * 1024, 1))
  expect([padding.statusCode, padding.json()]).toEqual([
    413,
    { code: 'upload-too-large', values: { file: '不是压缩包.bin', size: 51.1, limit: 50 } },
  ])
})
