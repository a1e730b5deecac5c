/** One choice of the person, kept in this browser; a browser that keeps nothing still lets it be made. */
import { useSyncExternalStore } from 'react'

export type Stored<T extends string> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** @param valid what a kept value must be one of; anything else counts as never chosen. */
export function stored<T extends string>(
  key: string,
  valid: (value: string) => value is T,
  initial: T,
): Stored<T> {
  const listeners = new Set<() => void>()
  let current = read(key, valid) ?? initial
  return {
    get: () => current,
    set: (value) => {
      current = value
      write(key, value)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStored<T extends string>(choice: Stored<T>): T {
  return useSyncExternalStore(choice.subscribe, choice.get)
}

function read<T extends string>(key: string, valid: (value: string) => value is T): T | null {
  try {
    const kept = window.localStorage.getItem(key)
    return kept !== null && valid(kept) ? kept : null
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value)
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
