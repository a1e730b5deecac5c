import { describe, expect, test } from 'vitest'
import { matchQuery, QueryClient } from '@tanstack/react-query'
import { getAddress, filled, answerKey, type AnswerOf, type InputOf } from './addresses.ts'
import type { AssessmentList } from '#api/assessment.ts'
import { pathSubject, type Subject } from './subjects.ts'

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
    const at = getAddress('/api/projects/:id/assessment/report/:paper', {
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
  const list = answerKey('/api/assessments', { query: { year: 2026 } })
  const one = answerKey('/api/projects/:id/assessment', { params: { id: ID } })

  test('is covered by its subject, by its thing, and by its address whatever is asked', () => {
    expect(isCovered(list, ['assessments'])).toBe(true)
    expect(isCovered(one, ['assessments'])).toBe(true)
    expect(isCovered(one, ['assessments', { id: ID }])).toBe(true)
    expect(isCovered(list, answerKey('/api/assessments', {}))).toBe(true)
  })

  test('is not covered by another address, another thing, another question', () => {
    expect(isCovered(one, answerKey('/api/assessments', {}))).toBe(false)
    expect(isCovered(one, ['assessments', { id: 'another' }])).toBe(false)
    expect(isCovered(list, answerKey('/api/assessments', { query: { year: 2025 } }))).toBe(false)
  })
})

test('an answer is about what its path says, or about what is said of it', () => {
  expect(pathSubject('/api/reviews/:id')).toBe('reviews')
  expect(pathSubject('/api/projects/:id')).toBe('projects')
  expect(pathSubject('/api/projects/export/:format')).toBe('projects')
  expect(pathSubject('/api/projects/:id/archive')).toBe('archive')
  expect(pathSubject('/api/statements/:id/filing/people')).toBe('filings')
  expect(pathSubject('/api/documents/:id/source')).toBe('documents')
})

/** What was refreshed together when keys were written by hand: the first word, and all that began with it. */
const TOGETHER = {
  'advice': ['/api/projects/:id/advice'],
  'archive': ['/api/projects/:id/archive'],
  'assurance': ['/api/assurance', '/api/assurance/:unit/:year'],
  'attachments': ['/api/projects/:id/attachments'],
  'batches': ['/api/batches', '/api/batches/:id'],
  'classified': ['/api/documents/:id/classified'],
  'comments': ['/api/projects/:id/comments', '/api/statements/:id/comments'],
  'comparison': ['/api/jobs/:id/comparison'],
  'delegation': ['/api/delegations/:id'],
  'delegations': [
    '/api/delegations',
    '/api/projects/:id/delegations',
    '/api/projects/:id/delegations/people',
  ],
  'documents': [
    '/api/documents',
    '/api/documents/:id',
    '/api/documents/:id/edits',
    '/api/documents/:id/findings',
    '/api/documents/:id/source',
  ],
  'drafts': ['/api/drafts/:id', '/api/drafts/start', '/api/statements/:id', '/api/statements/start'],
  'duplicates': ['/api/duplicates', '/api/duplicates/units'],
  'enrolment': ['/api/session/enrolment'],
  'evaluation-pool': ['/api/evaluation-pool'],
  'evaluations': [
    '/api/evaluations',
    '/api/evaluations/:id',
    '/api/evaluations/:id/candidates',
    '/api/evaluations/:id/subjects/:subject',
    '/api/evaluations/comparison',
    '/api/evaluations/departments',
  ],
  'events': ['/api/events', '/api/events/chain'],
  'execution': ['/api/execution', '/api/execution/pooled', '/api/projects/:id/execution'],
  'filings': [
    '/api/filings',
    '/api/filings/forecast',
    '/api/filings/progress',
    '/api/projects/:id/filing',
    '/api/projects/:id/filing/people',
    '/api/statements/:id/filing',
    '/api/statements/:id/filing/people',
  ],
  'findings': ['/api/findings', '/api/findings/units'],
  'flows': ['/api/flows/:year', '/api/flows/:year/dry-run'],
  'forms': ['/api/documents/:id/form', '/api/jobs/:id/form', '/api/jobs/:id/source'],
  'imports': ['/api/jobs/:id'],
  'jobs': ['/api/jobs'],
  'library': ['/api/library', '/api/library/indicator', '/api/library/suggestions'],
  'mail': ['/api/mail', '/api/mail/own'],
  'messages': ['/api/messages', '/api/messages/unread'],
  'money-imports': ['/api/money-imports', '/api/money-imports/:id'],
  'monitoring': [
    '/api/monitoring/matrix',
    '/api/monitoring/rounds',
    '/api/monitoring/rounds/:round/board',
    '/api/monitoring/rounds/:round/sheets',
    '/api/monitoring/rounds/:round/sheets/:project',
    '/api/monitoring/warnings',
    '/api/monitoring/warnings/precision',
  ],
  'organisation': ['/api/organisation', '/api/organisation/:id/effects', '/api/organisation/:id/history'],
  'projects': ['/api/projects', '/api/projects/:id', '/api/projects/:id/related'],
  'rectifications': [
    '/api/projects/:id/open-rectifications',
    '/api/rectifications',
    '/api/rectifications/:id',
  ],
  'results': ['/api/projects/:id/last-result', '/api/results', '/api/results/what-if'],
  'reviews': ['/api/documents/:id/review', '/api/reviews', '/api/reviews/:id'],
  'rule-sets': ['/api/rule-sets', '/api/rule-sets/:name/:year/versions'],
  'self-evaluations': [
    '/api/self-evaluations',
    '/api/self-evaluations/:id',
    '/api/self-evaluations/coverage',
  ],
  // Who is signed in is kept under the address that answers it alone.
  'session': ['/api/session'],
  'sessions': ['/api/sessions', '/api/users/:id/sessions'],
  'since-return': ['/api/projects/:id/since-return', '/api/statements/:id/since-return'],
  'staff': ['/api/staff/imports/:id', '/api/staff/imports/last'],
  'standing': ['/api/session/standing'],
  'statement-tasks': ['/api/statements/tasks'],
  'suggestions': ['/api/findings/suggestions/preview'],
  'users': ['/api/users', '/api/users/:id/handover', '/api/users/:id/posts'],
  'versions': [
    '/api/projects/:id/versions',
    '/api/projects/:id/versions/comparison',
    '/api/statements/:id/versions',
    '/api/statements/:id/versions/comparison',
  ],
  'years': ['/api/projects/:id/carried', '/api/years', '/api/years/:year/dry-run'],
} satisfies { readonly [subject in Subject]?: readonly string[] }

test.each(Object.entries(TOGETHER))(
  '%s are asked again together, and nothing else with them',
  (word, paths) => {
    const asked = Object.values(TOGETHER).flat()
    expect(asked.filter((path) => pathSubject(path) === word).sort()).toEqual([...paths].sort())
  },
)

/** Never called: the compiler reads it. */
export function types(answer: AnswerOf<'GET /api/assessments'>): void {
  const known: AssessmentList = answer
  void known
  answerKey('/api/assessments', { query: { box: 'open', page: 2 } })
  // @ts-expect-error there is no such address
  answerKey('/api/assessment', {})
  // @ts-expect-error the value of the path is missing
  answerKey('/api/projects/:id/assessment', {})
  // @ts-expect-error another word is in the path
  answerKey('/api/projects/:id/assessment', { params: { project: ID } })
  // @ts-expect-error no such box
  answerKey('/api/assessments', { query: { box: 'none' } })
  // @ts-expect-error nothing of that name is asked
  answerKey('/api/assessments', { query: { colour: 'red' } })
  answerKey('/api/documents', { query: { superseded: true } })
  // @ts-expect-error true is no word to look for
  answerKey('/api/documents', { query: { search: true } })
  const subject: Subject = 'documents'
  // @ts-expect-error nothing is about posts alone
  const none: Subject = 'posts'
  void [subject, none]
  // @ts-expect-error an answer has rows
  void answer.lines
  // @ts-expect-error it is only put
  getAddress('/api/projects/:id/assessment/answers', { params: { id: ID } })
  const body: InputOf<'POST /api/projects/:id/assessment'>['body'] = { revision: 1, act: 'submit' }
  // @ts-expect-error a revision is a number
  const wrong: typeof body = { revision: '1', act: 'submit' }
  void wrong
}
