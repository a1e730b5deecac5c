/** Writing the text of a department: begun, read as a form, saved, removed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  NewStatement,
  SaveStatement,
  StatementSaved,
  StatementView,
} from '#api/statements/statements.ts'
import { withLists } from '#core/writing/operation.ts'
import { rowList, type StatementOperation } from '#core/writing/statement-form.ts'
import { answerKey } from './addresses.ts'
import { ask, asking, send } from './calls.ts'
import { forget } from './drafts.ts'
import { queryClient } from './query-client.ts'

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useStatement(id: string) {
  return useQuery({
    ...asking('/api/statements/:id', { params: { id } }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

/** The form as it is at the server now. */
export function statementNow(id: string): Promise<StatementView> {
  return ask('/api/statements/:id', { params: { id } })
}

export function readStatementAgain(id: string): Promise<void> {
  return queryClient.refetchQueries({ queryKey: answerKey('/api/statements/:id', { params: { id } }) })
}

export function useStatementStart(year: number) {
  return useQuery({ ...asking('/api/statements/start', { query: { year } }), staleTime: 0 })
}

export function sendStatement(
  id: string,
  {
    operations,
    ...save
  }: Omit<SaveStatement, 'operations'> & { readonly operations: readonly StatementOperation[] },
): Promise<StatementSaved> {
  const body = { ...save, operations: withLists(operations, rowList) }
  return send('PATCH /api/statements/:id', { params: { id }, body })
}

export function useBeginStatement() {
  return useMutation({
    mutationFn: (body: NewStatement) => send('POST /api/statements', { body }),
    onSuccess: forget,
  })
}

export function useRemoveStatement() {
  return useMutation({
    mutationFn: (id: string) => send('DELETE /api/statements/:id', { params: { id } }),
    onSuccess: forget,
  })
}
