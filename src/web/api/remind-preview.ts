/** Who 催办 of departments would notify, before it is sent. */
import { useQuery } from '@tanstack/react-query'
import type { RemindWaits } from '#api/messages/reminders.ts'
import { send } from './calls.ts'

/** Who 催办 would notify; asked again whenever it is shown, for others remind too. */
export function useRemindPreview(of: {
  readonly units?: string[]
  readonly year?: number
  readonly waits: RemindWaits
}) {
  return useQuery({
    queryKey: ['filings', 'remind-preview', of],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => send('POST /api/filings/reminders', { body: { of, comment: '', preview: true } }),
  })
}
