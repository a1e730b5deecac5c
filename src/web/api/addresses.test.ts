import { describe, expect, test } from 'vitest'
import { matchQuery, QueryClient } from '@tanstack/react-query'
import { addressOf, filled, keyOf, type AnswerOf, type InputOf } from './addresses.ts'
import type { AssessmentList } from '#api/assessment.ts'
import { subjectOf } from './subjects.ts'

const ID = '0197d0a0-0000-7000-8000-000000000001'

/** A cache that holds an answer under this key, for asking what a shorter one covers. */
function isCovered(key: readonly unknown[], by: readonly unknown[]): boolean {
  const client = new QueryClient()
  client.setQueryData(key, true)
  const [query] = client.getQueryCache().getAll()
  return query !== undefined && matchQuery({ queryKey: by }, query)
}

describe('a path', () => {
  test('has its values in their places, encoded', () => {
    expect(filled('/api/rule-sets/:name/:year/export', { params: { name: '河北/甲', year: 2026 } })).toBe(
      '/api/rule-sets/%E6%B2%B3%E5%8C%97%2F%E7%94%B2/2026/export',
    )
  })

  test('is followed by what is asked, without what is empty', () => {
    const at = addressOf('/api/projects/:id/assessment/report/:paper', {
      params: { id: ID, paper: 'pdf' },
      query: { version: undefined },
    })
    expect(at).toBe(`/api/projects/${ID}/assessment/report/pdf`)
    expect(filled('/api/assessments', { query: { year: 2026, search: '', page: 2 } })).toBe(
      '/api/assessments?year=2026&page=2',
    )
  })
})

describe('a key', () => {
  const list = keyOf('/api/assessments', { query: { year: 2026 } })
  const one = keyOf('/api/projects/:id/assessment', { params: { id: ID } })

  test('is covered by its subject, by its thing, and by its address whatever is asked', () => {
    expect(isCovered(list, ['assessments'])).toBe(true)
    expect(isCovered(one, ['assessments'])).toBe(true)
    expect(isCovered(one, ['assessments', { id: ID }])).toBe(true)
    expect(isCovered(list, keyOf('/api/assessments', {}))).toBe(true)
  })

  test('is not covered by another address, another thing, another question', () => {
    expect(isCovered(one, keyOf('/api/assessments', {}))).toBe(false)
    expect(isCovered(one, ['assessments', { id: 'another' }])).toBe(false)
    expect(isCovered(list, keyOf('/api/assessments', { query: { year: 2025 } }))).toBe(false)
  })
})

test('an answer is about what its path says, or about what is said of it', () => {
  expect(subjectOf('/api/reviews/:id')).toBe('reviews')
  expect(subjectOf('/api/projects/:id')).toBe('projects')
  expect(subjectOf('/api/projects/export/:format')).toBe('projects')
  expect(subjectOf('/api/projects/:id/archive')).toBe('archive')
  expect(subjectOf('/api/statements/:id/filing/people')).toBe('filings')
  expect(subjectOf('/api/documents/:id/source')).toBe('documents')
})

/** Never called: the compiler reads it. */
export function types(answer: AnswerOf<'GET /api/assessments'>): void {
  const known: AssessmentList = answer
  void known
  keyOf('/api/assessments', { query: { box: 'open', page: 2 } })
  // @ts-expect-error there is no such address
  keyOf('/api/assessment', {})
  // @ts-expect-error the value of the path is missing
  keyOf('/api/projects/:id/assessment', {})
  // @ts-expect-error another word is in the path
  keyOf('/api/projects/:id/assessment', { params: { project: ID } })
  // @ts-expect-error no such box
  keyOf('/api/assessments', { query: { box: 'none' } })
  // @ts-expect-error nothing of that name is asked
  keyOf('/api/assessments', { query: { colour: 'red' } })
  // @ts-expect-error an answer has rows
  void answer.lines
  // @ts-expect-error it is only put
  addressOf('/api/projects/:id/assessment/answers', { params: { id: ID } })
  const body: InputOf<'POST /api/projects/:id/assessment'>['body'] = { revision: 1, act: 'submit' }
  // @ts-expect-error a revision is a number
  const wrong: typeof body = { revision: '1', act: 'submit' }
  void wrong
}
