/** What this browser keeps between visits, as JSON under a name. A private window may keep nothing: that is no fault. */

/** null: there is nothing, or nothing that can be read. */
export function readKeptHere(name: string): unknown {
  try {
    const text = window.localStorage.getItem(name)
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** @returns false when the browser keeps nothing (a private window, or no room) */
export function keepHere(name: string, value: object): boolean {
  try {
    window.localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function dropKeptHere(name: string): void {
  try {
    window.localStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
