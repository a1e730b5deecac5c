import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { csvText } from '#core/kernel/csv.ts'
import { tableCells, tableColumns } from './columns.tsx'
import { everyRow, MOST_ROWS, pagesFromRows } from './every-row.ts'
import { workbook } from './table-file.ts'
import { strFromU8, unzipSync } from 'fflate'
import { readStaffSheets } from '#core/staff/sheet.ts'

const keyOf = (row: number) => String(row)
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
const quiet = { keyOf, signal: new AbortController().signal, onProgress: () => {} }

test('an export has the rows of all pages, each once, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_300 }), async (count) => {
      const rows = numbers(count)
      expect(await everyRow(pagesFromRows(rows), quiet)).toEqual(rows)
    }),
    { numRuns: 30 },
  )
})

test('all projects of the largest county, 45,000, can be taken away', async () => {
  expect(await everyRow(pagesFromRows(numbers(45_000)), quiet)).toHaveLength(45_000)
})

test('a workbook is packed: of a long list it is smaller than the same as CSV', async () => {
  const cells = numbers(2_000).map((i) => [`养老服务设施运营补助 ${i}`, '财政审核', '按预算批复执行', i])
  const { byteLength } = await workbook(cells, '项目')
  expect(byteLength).toBeLessThan(Buffer.byteLength(csvText(cells)))
})

test('a row that others pushed onto the next page is not taken twice', async () => {
  const load = ({ page, size }: { page: number; size: number }) =>
    Promise.resolve({ rows: numbers(size).map((i) => (page - 1) * size + i - (page - 1)), total: 450 })
  const rows = await everyRow(load, quiet)
  expect(rows).toEqual([...new Set(rows)])
})

test('more than can be put together is refused before it is fetched', async () => {
  const asked: number[] = []
  const load = ({ page }: { page: number }) => {
    asked.push(page)
    return Promise.resolve({ rows: numbers(200), total: MOST_ROWS + 1 })
  }
  expect([await everyRow(load, quiet), asked]).toEqual([null, [1]])
})

test('stopped between two pages, it ends there', async () => {
  const stopping = new AbortController()
  const asked = everyRow(pagesFromRows(numbers(900)), {
    keyOf,
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
  })
  await expect(asked).rejects.toThrow('stopped')
})

type Row = { readonly name: string; readonly code: string | null; readonly budget: number }
const COLUMNS = [
  {
    key: 'name',
    title: '项目',
    cell: ({ name }: Row) => name,
    also: [{ title: '编码', cell: ({ code }: Row) => code }],
  },
  { key: 'budget', title: '预算数', cell: ({ budget }: Row) => budget },
  { key: 'actions', title: '操作', cell: null },
]

test('a file has what the columns show, a second text as a column of its own, and no buttons', async () => {
  const cells = tableCells<Row>(COLUMNS, [{ name: '=1+1', code: null, budget: 12.5 }])
  expect(cells).toEqual([
    ['项目', '编码', '预算数'],
    ['=1+1', null, 12.5],
  ])
  expect(csvText(cells)).toContain("'=1+1")
  const book = read(await workbook(cells, '整改台账 [2025]: 全部/所有 — 一个很长很长很长很长很长的名称'))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  expect(sheet && utils.sheet_to_json(sheet, { header: 1, defval: null })).toEqual(cells)
  expect(sheet?.['A2']).toMatchObject({ t: 's', v: '=1+1' })
  expect(sheet?.['A2']?.f).toBeUndefined()
})

test('a workbook says above its head what it is; the head stays in sight, and is printed across A4', async () => {
  const cells = [
    ['编码', '名称', '预算数（万元）'],
    ['326001', '民政局', 12.5],
  ]
  const above = ['单位', '筛选：无，全部', '取数：2025-03-31，张三', '单位：万元']
  const bytes = new Uint8Array(await workbook(cells, "民政局's", above))
  const book = read(bytes)
  const sheet = book.Sheets["民政局's"]
  expect(sheet && utils.sheet_to_json(sheet, { header: 1 })).toEqual([
    ...above.map((line) => [line]),
    ...cells,
  ])
  expect(sheet?.['!merges']).toHaveLength(4)
  expect(book.Workbook?.Names).toMatchObject([{ Name: '_xlnm.Print_Titles', Ref: "'民政局''s'!$5:$5" }])
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(xml).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><dimension /)
  expect(xml).toMatch(/<pageMargins [^>]*\/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" /)
})

test('what is taken away of the organisation is read again by its import, below the lines above the head', async () => {
  const cells = [
    ['类别', '编码', '名称', '上级', '归口科室'],
    ['部门', '326', '民政局', null, null],
    ['单位', '326001', '民政局本级', '民政局', null],
  ]
  const above = ['机构树', '筛选：单位：民政局', '取数：2025-03-31，张三']
  const book = read(await workbook(cells, '机构树', above))
  const sheet = book.Sheets['机构树']
  const rows = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' })
  const given = rows.map((texts, i) => ({ row: i + 1, texts: texts.map(String) }))
  const { units } = readStaffSheets([{ name: '机构树', rows: given }])
  expect(units.map(({ values }) => [values.code, values.name])).toEqual([
    ['326', '民政局'],
    ['326001', '民政局本级'],
  ])
})

test('a day and a moment are dates in Excel; what only looks like one stays a text', async () => {
  const cells = [['日期'], ['2025-03-31'], ['2025-03-31 18:00'], ['2025-02-31'], ['2025-03-31 前']]
  const sheet = read(await workbook(cells, '日期'), { cellNF: true }).Sheets['日期']
  expect(sheet?.['A2']).toMatchObject({ t: 'n', v: 45_747, z: 'yyyy-mm-dd' })
  expect(sheet?.['A3']).toMatchObject({ t: 'n', v: 45_747.75, z: 'yyyy-mm-dd hh:mm' })
  expect([sheet?.['A4'], sheet?.['A5']]).toMatchObject([{ t: 's' }, { t: 's' }])
})

test('the head of a column tells the table by what name the server orders by it', () => {
  const ordered = tableColumns<Row>(
    COLUMNS.map((column) => (column.key === 'name' ? { ...column, sort: 'title' } : column)),
    { sort: 'title', order: 'desc' },
  )
  expect(ordered.map((column) => ('sort' in column ? [column.sort, column.sortOrder] : null))).toEqual([
    ['title', 'descend'],
    null,
    null,
  ])
})
