/**
 * What modules hold in memory for the person who is signed in, and how each lets go of it: nothing of one person
 * stays for the next at the same browser. What is kept in the browser's own storage has the person in its name.
 */
const held: (() => void)[] = []

/** Said once by each module that holds something: how it lets go. */
export function holdsForPerson(letGo: () => void): void {
  held.push(letGo)
}

/** Somebody signed out, or somebody else signed in. */
export function letGoOfPerson(): void {
  for (const letGo of held) letGo()
}
