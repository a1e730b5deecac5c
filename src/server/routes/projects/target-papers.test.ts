/**
 * A target that was written here, on paper: what is previewed and printed is what Word, PDF, Excel and the
 * page of it say.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftCreated, DraftView } from '#api/writing/drafts.ts'
import type { Block } from '#documents/blocks.ts'
import { readBlocks, readTargets } from '#documents/formats.ts'
import { layOutPaper } from '#web/components/paper/layout.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { targets } from '../../../../test/support/targets.ts'
import { writeAll } from '../../../../test/support/written.ts'

const FORMATS = ['docx', 'xlsx', 'html', 'pdf'] as const

let home: TestApp
let unit = ''
beforeAll(async () => {
  home = await startApp()
  const change = {
    what: {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '社会工作部',
      parent: null,
      office: null,
    },
    from: '2025-01-01',
    note: '',
  }
  unit = (await home.administrator.send('POST', '/api/organisation', change)).json<{ id: string }>().id
})
afterAll(() => home.close())

async function written(name: string): Promise<string> {
  const begun = await home.administrator.send('POST', '/api/drafts', {
    unit,
    year: 2026,
    name,
    start: { from: 'empty', size: 'full', budget: '10' },
  })
  const { project } = begun.json<DraftCreated>()
  await writeAll(home, home.administrator, project)
  return project
}

/** Its line of units is one line with the unit's name where a sheet has no cells (PDF). */
const plain = (text: string) => text.replaceAll(/\s/gu, '').replace(/单位：万元$/u, '')
const textsOf = (block: Block): string[] =>
  block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text)

/** What is in a file: its paragraphs and cells, without the page numbers of a sheet. */
async function textsIn(url: string, format: string): Promise<ReadonlySet<string>> {
  const file = await home.administrator.get(url)
  expect(file.statusCode).toBe(200)
  const read = await readBlocks(new Uint8Array(file.rawPayload), `a.${format}`)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return new Set(
    read.value.blocks.blocks
      .flatMap(textsOf)
      .map(plain)
      .filter((text) => text !== '' && !/^第\d+页共\d+页$/u.test(text)),
  )
}

/** What the page shows and prints. */
function textsOnScreen({ project, row, signing }: OpenedProject): ReadonlySet<string> {
  const {
    title,
    year,
    unit: of,
    head,
    columns,
    indicators,
    foot,
    signature,
  } = layOutPaper(project, { fiscalYear: row.fiscalYear, signing })
  const cells = [...head, columns, ...indicators, ...foot].flatMap((line) => line.map(({ text }) => text))
  return new Set([title, year ?? '', of, ...cells, signature ?? ''].map(plain).filter((text) => text !== ''))
}

const detailOf = async (project: string) =>
  (await home.administrator.get(`/api/projects/${project}`)).json<OpenedProject>()

describe('a target written here', () => {
  test('has its title, its year and the line to be signed in every format, and the very words of its preview', async () => {
    const project = await written('干部培训经费')
    const screen = textsOnScreen(await detailOf(project))
    expect([...screen]).toEqual(
      expect.arrayContaining([
        '干部培训经费绩效目标表',
        '（2026年度）',
        '填报人：单位负责人：填报日期：年月日（盖章）',
      ]),
    )
    for (const format of FORMATS)
      expect(
        [...(await textsIn(`/api/projects/${project}/export/${format}`, format))].toSorted(),
        format,
      ).toEqual([...screen].toSorted())
  })

  test('goes out with the same title once when its document is asked for', async () => {
    const project = await written('志愿服务经费')
    const { document } = (await detailOf(project)).row
    const words = await textsIn(`/api/documents/${document}/export/docx`, 'docx')
    expect(words).toEqual(await textsIn(`/api/projects/${project}/export/docx`, 'docx'))
  })

  test('names who sent it in, and on which day, once it is sent in', async () => {
    const project = await written('人才引进经费')
    const { version } = (await home.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
    expect(version).toBeGreaterThan(0)
    const sent = await home.administrator.send('POST', `/api/projects/${project}/filing`, {
      act: { kind: 'submit', comment: '' },
      request: crypto.randomUUID(),
    })
    expect(sent.json(), sent.body).toMatchObject({ state: 'submitted' })
    const [year, month, day] = new Date(home.context.clock().getTime() + 8 * 3_600_000)
      .toISOString()
      .slice(0, 10)
      .split('-')
      .map(Number)
    const words = await textsIn(`/api/projects/${project}/export/docx`, 'docx')
    expect([...words].at(-1)).toBe(
      `填报人：系统管理员单位负责人：填报日期：${year}年${month}月${day}日（盖章）`,
    )
  })

  test.each(['docx', 'xlsx', 'html'] as const)(
    'read again as %s it is the same target: its own lines are no content of it',
    async (format) => {
      const project = await written(`再读经费${format}`)
      const file = await home.administrator.get(`/api/projects/${project}/export/${format}`)
      const read = await readTargets(new Uint8Array(file.rawPayload), `a.${format}`)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const { project: own } = await detailOf(project)
      const [again] = read.value.projects
      expect(again).toMatchObject({
        name: own.name,
        title: `${own.name}绩效目标表`,
        goals: own.goals,
        budget: own.budget,
      })
      expect(again?.details).toBeUndefined()
      expect(read.value).toMatchObject({ fiscalYear: 2026, unplaced: [] })
    },
  )
})

test('a document of several targets without any title goes out under the title of its kind and year, once, in every format', async () => {
  const source = { file: 'a.json', sha256: '1'.repeat(64), mediaType: 'application/json' }
  const projects = ['残疾人康复', '残疾人就业'].map((name) => ({ name, code: null, part: null, title: null }))
  const made = targets(projects, {
    kind: 'project-targets',
    title: null,
    parts: [],
    fiscalYear: 2025,
    source,
  })
  const { result } = await home.import('a.json', Buffer.from(JSON.stringify(made)))
  for (const format of FORMATS) {
    const words = [...(await textsIn(`/api/documents/${result?.document}/export/${format}`, format))]
    expect(
      words.filter((text) => text.endsWith('表')),
      format,
    ).toEqual(['2025年度项目支出绩效目标表'])
    expect(
      words.filter((text) => text.includes('2025年度')),
      format,
    ).toHaveLength(1)
  }
  const file = await home.administrator.get(`/api/documents/${result?.document}/export/docx`)
  const read = await readTargets(new Uint8Array(file.rawPayload), 'a.docx')
  expect(read.ok ? read.value.projects.map(({ name }) => name) : read.error).toEqual([
    '残疾人康复',
    '残疾人就业',
  ])
})

test('a target that was read from a file goes out as it was read, without a line to sign', async () => {
  await home.importSample('000-社会工作部.txt')
  const { rows } = (await home.administrator.get('/api/projects?year=2025')).json<{
    rows: readonly { id: string }[]
  }>()
  const detail = await detailOf(rows[0]?.id ?? '')
  expect(detail.signing).toBeNull()
  const screen = textsOnScreen(detail)
  expect([...screen].filter((text) => text.includes('填报人'))).toEqual([])
  for (const format of FORMATS)
    expect(
      [...(await textsIn(`/api/projects/${detail.row.id}/export/${format}`, format))].toSorted(),
      format,
    ).toEqual([...screen].toSorted())
})
