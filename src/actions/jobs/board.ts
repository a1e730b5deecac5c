/**
 * Where jobs are announced within this process: actions and the runner tell of every change after it was
 * committed, the server passes it on to open pages, the runner wakes up. What another process does is seen by
 * asking the store.
 */
import type { JobBoard, JobChange } from '../kernel/services.ts'

export function createJobBoard(): JobBoard {
  const listeners = new Set<(change: JobChange) => void>()
  return {
    announce(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
