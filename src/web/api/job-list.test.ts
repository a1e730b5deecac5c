import { describe, expect, test } from 'vitest'
import type { Job } from '#api/jobs.ts'
import { running, withJob } from './job-list.ts'

const job = (id: string, state: Job['state'], progress: number): Job => ({
  id, state, progress, kind: 'import', label: `${id}.docx`, problem: null, result: null, createdAt: '2025-10-08T00:00:00Z', finishedAt: null,
})

describe('news of a job', () => {
  test('a new job stands in front', () => {
    expect(withJob({ rows: [job('a', 'done', 100)] }, job('b', 'waiting', 0)).rows.map((row) => row.id)).toEqual(['b', 'a'])
  })

  test('a known job keeps its place', () => {
    const list = { rows: [job('b', 'waiting', 0), job('a', 'running', 10)] }
    expect(withJob(list, job('a', 'running', 60)).rows.map((row) => [row.id, row.progress])).toEqual([['b', 0], ['a', 60]])
  })

  test('a job that is over stays over, and progress never runs back', () => {
    const over = { rows: [job('a', 'done', 100)] }
    expect(withJob(over, job('a', 'running', 80))).toBe(over)
    const half = { rows: [job('a', 'running', 60)] }
    expect(withJob(half, job('a', 'running', 40))).toBe(half)
  })

  test('counts what is not over', () => {
    expect(running({ rows: [job('a', 'done', 100), job('b', 'waiting', 0), job('c', 'running', 3)] })).toBe(2)
    expect(running(undefined)).toBe(0)
  })
})
