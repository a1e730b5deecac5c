/** The operation log: the list, its end, the file, and its verification with what it tells on the way. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type {
  AlgorithmInput,
  EventList,
  EventQuery,
  LogEnd,
  LogSpan,
  VerificationLine,
} from '#api/operation-log.ts'
import { get, answerLines, queryText, send } from './client.ts'
import { forgetKeys } from './query-client.ts'

export function useEvents(filter: Partial<EventQuery>) {
  return useQuery({
    queryKey: ['events', filter],
    queryFn: ({ signal }) => get<EventList>('/api/events', filter, signal),
    placeholderData: keepPreviousData,
  })
}

export function useLogEnd() {
  return useQuery({
    queryKey: ['events', 'chain'],
    queryFn: ({ signal }) => get<LogEnd>('/api/events/chain', {}, signal),
  })
}

export function useChangeAlgorithm() {
  return useMutation({
    mutationFn: (input: AlgorithmInput) => send<LogEnd>('PUT', '/api/events/algorithm', input),
    onSuccess: () => forgetKeys('events'),
  })
}

/** Calls `onLine` with every line of the answer as it comes. */
export async function fetchLogVerification(
  noted: string | undefined,
  onLine: (line: VerificationLine) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const line of answerLines(
    'POST',
    '/api/events/verification',
    noted === undefined ? {} : { noted },
    signal,
  ))
    onLine(JSON.parse(line) as VerificationLine)
}

/** The lines of an export as they come. */
export function exportedLines(span: LogSpan, signal: AbortSignal): AsyncGenerator<string> {
  return answerLines('GET', `/api/events/export${queryText(span)}`, undefined, signal)
}
