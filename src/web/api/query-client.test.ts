import { afterEach, expect, test } from 'vitest'
import { MutationObserver, QueryObserver } from '@tanstack/react-query'
import { answerKey } from './addresses.ts'
import { forgetAllBut, forgetAnswers, forgetKeys, queryClient } from './query-client.ts'

afterEach(() => queryClient.clear())

/** A list that is shown, and whose answers come when the test says. */
function shownList() {
  const answers: ((rows: string) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: answerKey('/api/documents', { query: {} }),
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const stop = observer.subscribe(() => {})
  return { answers, stop, rows: () => observer.getCurrentResult().data }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

test.each([
  ['by subject', () => forgetKeys('documents')],
  ['all but another subject', () => forgetAllBut('jobs')],
  ['by address', () => forgetAnswers('/api/documents')],
])('what changes while a list is asked for the first time is asked again: %s', async (_, forget) => {
  const { answers, stop, rows } = shownList()
  expect(answers).toHaveLength(1)
  void forget()
  answers[0]?.('before the change')
  await settled()
  answers[1]?.('after it')
  await settled()
  expect(rows()).toBe('after it')
  stop()
})

test('what waits for the person is asked again after whatever was done, and after nothing that failed', async () => {
  let counted = 0
  const desk = new QueryObserver(queryClient, {
    queryKey: answerKey('/api/desk', {}),
    queryFn: () => Promise.resolve((counted += 1)),
  })
  const stop = desk.subscribe(() => {})
  await settled()
  expect(desk.getCurrentResult().data).toBe(1)
  const act = (done: () => Promise<void>) =>
    new MutationObserver(queryClient, { mutationFn: done }).mutate().catch(() => undefined)
  await act(() => Promise.resolve())
  await settled()
  expect(desk.getCurrentResult().data).toBe(2)
  await act(() => Promise.reject(new Error('refused')))
  await settled()
  expect(desk.getCurrentResult().data).toBe(2)
  stop()
})

test('a first question about something else goes on', async () => {
  const { answers, stop, rows } = shownList()
  await forgetKeys('projects')
  answers[0]?.('the rows')
  await settled()
  expect([answers.length, rows()]).toEqual([1, 'the rows'])
  stop()
})
