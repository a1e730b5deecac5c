/** What comes after an act of a button. */

/**
 * Also where the button is gone by then: an act changes what is shown, and the library forgets what was to come
 * after a mutation with the part of the page that began it. A refusal is shown where the act is.
 */
export function whenDone<Answer>(act: Promise<Answer>, then: (answer: Answer) => void): void {
  act.then(then, () => undefined)
}
