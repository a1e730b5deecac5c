import { describe, expect, test } from 'vitest'
import type { Job } from '#api/jobs.ts'
import { running, undecided, withJob, withKnown } from './job-list.ts'

const job = (id: string, state: Job['state'], progress: number): Job => ({
  id,
  state,
  progress,
  kind: 'import',
  label: `${id}.docx`,
  problem: null,
  result: null,
  createdAt: '2025-10-08T00:00:00Z',
  finishedAt: null,
  batch: null,
  against: null,
  decision: null,
  tally: null,
})

describe('news of a job', () => {
  test('a new job is in front', () => {
    expect(
      withJob({ rows: [job('a', 'done', 100)] }, job('b', 'waiting', 0)).rows.map((row) => row.id),
    ).toEqual(['b', 'a'])
  })

  test('a known job keeps its place', () => {
    const list = { rows: [job('b', 'waiting', 0), job('a', 'running', 10)] }
    expect(withJob(list, job('a', 'running', 60)).rows.map((row) => [row.id, row.progress])).toEqual([
      ['b', 0],
      ['a', 60],
    ])
  })

  test('a job that is over stays over, and progress never runs back', () => {
    const over = { rows: [job('a', 'done', 100)] }
    expect(withJob(over, job('a', 'running', 80))).toBe(over)
    const half = { rows: [job('a', 'running', 60)] }
    expect(withJob(half, job('a', 'running', 40))).toBe(half)
  })

  test('a list asked anew is the truth; where the server had more than it lists, the others stay known', () => {
    const known = { rows: [job('x', 'done', 100)] }
    const short = { rows: [job('a', 'done', 100)] }
    expect(withKnown(short, known)).toEqual(short)
    const full = { rows: Array.from({ length: 100 }, (_, n) => job(`n${n}`, 'waiting', 0)) }
    expect(
      withKnown(full, { rows: [job('n5', 'running', 10), job('x', 'done', 100)] }).rows.map(({ id }) => id),
    ).toEqual([...full.rows.map(({ id }) => id), 'x'])
    expect(withKnown(full, undefined)).toBe(full)
  })

  test('what the stream sent while a list was on its way is later than the list', () => {
    const known = { rows: [job('a', 'done', 100), job('b', 'running', 60)] }
    expect(
      withKnown(
        { rows: [job('a', 'running', 30), job('b', 'running', 40), job('c', 'waiting', 0)] },
        known,
      ).rows.map(({ state, progress }) => [state, progress]),
    ).toEqual([
      ['done', 100],
      ['running', 60],
      ['waiting', 0],
    ])
  })

  test('counts what is not over', () => {
    expect(running({ rows: [job('a', 'done', 100), job('b', 'waiting', 0), job('c', 'running', 3)] })).toBe(2)
    expect(running({ rows: [job('a', 'needs-decision', 0)] })).toBe(0)
    expect(undecided({ rows: [job('a', 'needs-decision', 0), job('b', 'running', 3)] })).toBe(1)
    expect(running(undefined)).toBe(0)
  })
})
