/** The operation log: the list, its end, the file, and its verification with what it tells on the way. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { AlgorithmInput, EventQuery, LogSpan, VerificationLine } from '#api/operation-log.ts'
import { getAddress } from './addresses.ts'
import { asking, send, sendForLines } from './calls.ts'
import { answerLines } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useEvents(query: Partial<EventQuery>) {
  return useQuery({ ...asking('/api/events', { query }), placeholderData: keepPreviousData })
}

export function useLogEnd() {
  return useQuery(asking('/api/events/chain', {}))
}

export function useChangeAlgorithm() {
  return useMutation({
    mutationFn: (body: AlgorithmInput) => send('PUT /api/events/algorithm', { body }),
    onSuccess: () => forgetKeys('events'),
  })
}

/** Calls `onLine` with every line of the answer as it comes. */
export async function fetchLogVerification(
  noted: string | undefined,
  onLine: (line: VerificationLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const body = noted === undefined ? {} : { noted }
  for await (const line of sendForLines('/api/events/verification', { body }, signal)) onLine(line)
}

/** The lines of an export as they come. */
export function exportedLines(span: LogSpan, signal: AbortSignal): AsyncGenerator<string> {
  return answerLines('GET', getAddress('/api/events/export', { query: span }), undefined, signal)
}
