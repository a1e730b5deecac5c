/**
 * Where jobs are announced within this process: actions and the runner tell of every change after it was
 * committed, the server passes it on to open pages, the runner wakes up. What another process does is seen by
 * asking the store.
 */
import type { JobRow } from '#store/jobs/jobs.ts'
import { createUnpacking, type Unpacking } from '../documents/unpacking.ts'

/** A job as it is now. */
export type JobChange = { readonly region: string; readonly job: JobRow }

export type JobBoard = {
  /** Zips whose files are not all jobs yet. */
  readonly unpacking: Unpacking
  announce(change: JobChange): void
  /** @returns what ends the subscription. */
  subscribe(listener: (change: JobChange) => void): () => void
}

export function createJobBoard(): JobBoard {
  const listeners = new Set<(change: JobChange) => void>()
  return {
    unpacking: createUnpacking(),
    announce(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
