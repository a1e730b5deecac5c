/** Sends many some at a time: what came of the first is seen while the rest goes on. */
import { useState } from 'react'

export type Progress<Result> = {
  readonly sent: number
  readonly results: readonly Result[]
  readonly isOver: boolean
}

type Sending<One, Result> = {
  /** How many go at once. */
  readonly size: number
  readonly send: (piece: readonly One[]) => Promise<readonly Result[]>
  /** Is told of every piece, and of the end. */
  readonly say: (progress: Progress<Result>) => void
}

/** Where there is nothing yet. */
export const NOTHING_SENT = { sent: 0, results: [], isOver: false }

/** @param from how far it was before: what was sent is not sent again */
export async function sendInPieces<One, Result>(
  all: readonly One[],
  from: Progress<Result>,
  { size, send, say }: Sending<One, Result>,
): Promise<void> {
  let { sent, results } = from
  while (sent < all.length) {
    const piece = all.slice(sent, sent + size)
    results = [...results, ...(await send(piece))]
    sent += piece.length
    say({ sent, results, isOver: false })
  }
  say({ sent, results, isOver: true })
}

/** @param size how many go at once */
export function useInPieces<One, Result>(all: readonly One[], size: number) {
  const [progress, say] = useState<Progress<Result>>(NOTHING_SENT)
  const { results, isOver } = progress
  /** Goes on where it was, if it was refused between. */
  const run = (send: (piece: readonly One[]) => Promise<readonly Result[]>) =>
    sendInPieces(all, progress, { size, send, say })
  return { results, isOver, run }
}
