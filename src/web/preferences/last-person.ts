/** Who was signed in here last, as long as the tab is open: somebody else does not go on where that person was. */
const KEY = 'jichi.last-person'

/** The id; null where nobody was, or nothing can be kept. */
export function lastPerson(): string | null {
  try {
    return window.sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Keeps the id of who is signed in. */
export function rememberPerson(id: string): void {
  try {
    window.sessionStorage.setItem(KEY, id)
  } catch {
    // Where nothing can be kept, one goes on to where the address leads.
  }
}
