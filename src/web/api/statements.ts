/** Writing the text of a department: begun, read as a form, saved, removed. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type {
  NewStatement,
  SaveStatement,
  StatementCreated,
  StatementSaved,
  StatementStart,
  StatementView,
} from '#api/statements/statements.ts'
import type { StatementOperation } from '#core/writing/statement-form.ts'
import { get, send } from './client.ts'
import { forget } from './drafts.ts'

const PATH = '/api/statements'

/** The form as it was when the page was opened: from then on the page itself knows best. */
export function useStatement(id: string) {
  return useQuery({
    queryKey: ['drafts', 'statement', id],
    queryFn: ({ signal }) => get<StatementView>(`${PATH}/${id}`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

export function useStatementStart(year: number) {
  return useQuery({
    queryKey: ['drafts', 'statement-start', year],
    queryFn: ({ signal }) => get<StatementStart>(`${PATH}/start`, { year }, signal),
    staleTime: 0,
  })
}

export function sendStatement(
  id: string,
  input: Omit<SaveStatement, 'operations'> & { readonly operations: readonly StatementOperation[] },
): Promise<StatementSaved> {
  return send<StatementSaved>('PATCH', `${PATH}/${id}`, input)
}

export function useBeginStatement() {
  return useMutation({
    mutationFn: (input: NewStatement) => send<StatementCreated>('POST', PATH, input),
    onSuccess: forget,
  })
}

export function useRemoveStatement() {
  return useMutation({ mutationFn: (id: string) => send<void>('DELETE', `${PATH}/${id}`), onSuccess: forget })
}
