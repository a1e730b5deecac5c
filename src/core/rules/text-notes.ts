/**
 * What rules read in one text and in nothing around it. The cells of a county's tables repeat by the
 * thousand, so what was read is kept with the text and not read again in the next document. Pure from
 * outside: what is kept is what would be read.
 */
import { remembered, roomFor } from '../kernel/remember.ts'
import type { Segmenter } from './context.ts'
import { fromWords } from './same-words.ts'

/** Answers about one text, by the number of the question. */
export type TextNotes = unknown[]

/** A text that carries its notes. */
export type NotedText = { readonly text: string; readonly notes: TextNotes }

let questions = 0

const blank = (): TextNotes => roomFor(questions)

/** The notes of any text. */
export const textNotes: (text: string) => TextNotes = remembered(blank)

/** The notes of a row's name and description, found with the row. */
export const notesOfNames = fromWords(({ level3, description }) => ({
  level3: textNotes(level3),
  description: textNotes(description ?? ''),
}))

/** The notes of a row's value, found with the row. */
export const notesOfValue = fromWords(({ value }) => textNotes(value.text))

/** A question to a text, answered once. */
export function fromText<T extends string | number | boolean | object | null>(
  read: (text: string) => T,
): (noted: NotedText) => T {
  const question = questions
  questions += 1
  return ({ text, notes }) => {
    const known = notes[question]
    if (known !== undefined) return known as T
    const answer = read(text)
    notes[question] = answer
    return answer
  }
}

/** A question to a text and the words it is cut into, answered once for each dictionary. */
export function fromCutText<T>(
  read: (text: string, segmenter: Segmenter) => T,
): (noted: NotedText, segmenter: Segmenter) => T {
  const question = questions
  questions += 1
  return ({ text, notes }, segmenter) => {
    const known = notes[question] as { readonly segmenter: Segmenter; readonly answer: T } | undefined
    if (known?.segmenter === segmenter) return known.answer
    const answer = read(text, segmenter)
    notes[question] = { segmenter, answer }
    return answer
  }
}
