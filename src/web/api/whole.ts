/** Sheets of whole departments: those of a year, one of them, and what is done with it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ActWhole, PublishWhole, SaveWhole, WholeFormat, WholeSaved, WholeView } from '#api/whole.ts'
import { getAddress } from './addresses.ts'
import { asking, keep, send } from './calls.ts'
import { forgetAnswers, forgetKeys } from './query-client.ts'

export function useWhole(whole: string) {
  return useQuery(asking('/api/wholes/:whole', { params: { whole } }))
}

async function changed() {
  await forgetAnswers('/api/wholes')
  await forgetKeys('events')
}

export function useOpenWholes() {
  return useMutation({
    mutationFn: (year: number) => send('POST /api/wholes/openings', { body: { year } }),
    onSuccess: changed,
  })
}

/** Keeps what was written; what is counted of it is asked for again. */
export async function sendWhole(whole: string, body: SaveWhole): Promise<WholeSaved> {
  return send('PUT /api/wholes/:whole', { params: { whole }, body })
}

/** The page shows the sheet as it is now. */
export async function askWholeAgain(): Promise<void> {
  await forgetAnswers('/api/wholes/:whole')
}

function useActing<Input>(whole: string, act: (input: Input) => Promise<WholeView>) {
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      keep('/api/wholes/:whole', { params: { whole } }, view)
      await changed()
    },
  })
}

export function useActOnWhole(whole: string) {
  return useActing(whole, (body: ActWhole) =>
    send('POST /api/wholes/:whole/acts', { params: { whole }, body }),
  )
}

export function useUndoWhole(whole: string) {
  return useActing(whole, () => send('POST /api/wholes/:whole/undo', { params: { whole } }))
}

export function usePublishWhole(whole: string) {
  return useActing(whole, (body: PublishWhole) =>
    send('POST /api/wholes/:whole/publication', { params: { whole }, body }),
  )
}

export function wholeExportPath(whole: string, format: WholeFormat): string {
  return getAddress('/api/wholes/:whole/export/:format', { params: { whole, format } })
}

export function wholeProofPath(whole: string): string {
  return getAddress('/api/wholes/:whole/proof', { params: { whole } })
}
