import { describe, expect, test } from 'vitest'
import { DOCUMENTS } from '#text/interface/documents.ts'
import type { Job } from '#api/jobs.ts'
import { NOT_REACHED } from '../../api/api-error.ts'
import { importCounts, importRows, isRowOver, notArrived } from './import-rows.ts'
import type { Upload } from './uploads.ts'

const upload = (id: number, news: Partial<Upload>): Upload => ({
  id,
  name: `${id}.docx`,
  state: 'queued',
  job: null,
  batch: null,
  earlier: [],
  duplicateOf: null,
  problem: null,
  ...news,
})
const job = (id: string, news: Partial<Job>): Job => ({
  id,
  kind: 'import',
  label: `${id}.txt`,
  state: 'running',
  progress: 40,
  problem: null,
  result: null,
  createdAt: '2025-10-08T00:00:00Z',
  finishedAt: null,
  batch: null,
  against: null,
  decision: null,
  tally: null,
  ...news,
})
const result = {
  document: 'd1',
  duplicate: false,
  projects: 19,
  indicators: 122,
  findings: { error: 1, warning: 2, advice: 3 },
}

const NONE: ReadonlySet<string> = new Set()

describe('the list of imports', () => {
  test('a file that was sent shows the state of its job, once, under the name that it has here', () => {
    const rows = importRows([upload(1, { state: 'sent', job: 'a' })], [job('a', {})], NONE)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ file: '1.docx', state: 'reading', progress: 40, upload: 1, job: 'a' })
  })

  test('a file that was sent waits until its job is heard of', () => {
    expect(importRows([upload(1, { state: 'sent', job: 'a' })], [], NONE)[0]?.state).toBe('waiting')
  })

  test('what never arrived may be sent again together; what was found wrong may not', () => {
    const refused = (code: string) => ({ state: 'refused' as const, problem: { code, values: {} } })
    const rows = importRows(
      [
        upload(1, refused(NOT_REACHED)),
        upload(2, refused('upload-too-large')),
        upload(3, { state: 'sent', job: 'a' }),
        upload(4, refused('unavailable')),
      ],
      [job('a', { state: 'failed' })],
      NONE,
    )
    expect(notArrived(rows)).toEqual([1, 4])
  })

  test('jobs of elsewhere come after, without a file to send again', () => {
    const rows = importRows([upload(1, {})], [job('b', { state: 'done', progress: 100, result })], NONE)
    expect(rows.map((row) => [row.file, row.state, row.upload])).toEqual([
      ['1.docx', 'queued', 1],
      ['b.txt', 'done', null],
    ])
    expect(rows[1]?.made).toMatchObject({ projects: 19, indicators: 122 })
  })

  test('earlier attempts of a file and what was cleared away are not shown again', () => {
    const jobs = [job('a', { state: 'failed' }), job('b', {}), job('c', { state: 'done', result })]
    const rows = importRows([upload(1, { state: 'sent', job: 'b', earlier: ['a'] })], jobs, new Set(['c']))
    expect(rows.map((row) => row.job)).toEqual(['b'])
  })

  test('the same bytes again are a duplicate, whether noticed at the door or by the job', () => {
    const rows = importRows(
      [upload(1, { state: 'duplicate', duplicateOf: 'd1' })],
      [job('b', { state: 'done', result: { ...result, duplicate: true } })],
      NONE,
    )
    expect(rows.map((row) => [row.state, row.document, row.made])).toEqual([
      ['duplicate', 'd1', null],
      ['duplicate', 'd1', null],
    ])
  })

  test('a refusal at the door and a fault of the file both have failed, with their reason', () => {
    const problem = { code: 'file-empty', values: {} }
    const rows = importRows(
      [upload(1, { state: 'refused', problem })],
      [job('b', { state: 'failed', problem })],
      NONE,
    )
    expect(rows.map((row) => [row.state, row.problem?.code, isRowOver(row)])).toEqual([
      ['failed', 'file-empty', true],
      ['failed', 'file-empty', true],
    ])
  })
})

test('counts what was imported apart from what ended without, and what waits for a person by itself', () => {
  const rows = importRows(
    [],
    [
      job('a', { state: 'done', result }),
      job('b', { state: 'done', result: { ...result, duplicate: true } }),
      job('c', { state: 'done', result: null, undone: true }),
      job('d', { state: 'needs-decision' }),
      job('e', { state: 'failed' }),
      job('f', {}),
    ],
    new Set(),
  )
  expect(importCounts(rows)).toEqual({
    all: 6,
    imported: 1,
    duplicate: 1,
    undone: 1,
    failed: 1,
    cancelled: 0,
    undecided: 1,
    open: 1,
  })
  expect(DOCUMENTS.summary['zh-CN'](importCounts(rows))).toBe(
    '6 个文件：已导入 1，已有相同文件 1，已撤销 1，没有导入 1，待确认 1，进行中 1',
  )
})
