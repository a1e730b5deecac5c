/**
 * What a person typed in a form and did not send yet, kept in this browser under a name that holds the person: a
 * press beside it, a closed page or an ended session loses none of it.
 */
import { dropKeptHere, keepHere, readKeptHere } from './kept-here.ts'

const FORMAT = 1
const nameOf = (form: string) => `jichi.typed.${form}`

/** The fields of the form that are kept; none where nothing is, or a browser keeps nothing. */
export function readTyped<Values extends object>(form: string, first: Values): Partial<Values> {
  const kept = readKeptHere(nameOf(form))
  return isTyped(kept) ? fitting(first, kept.values) : {}
}

/** Where the browser keeps nothing, what is typed lasts as long as the page. */
export function keepTyped(form: string, values: object): void {
  keepHere(nameOf(form), { format: FORMAT, values })
}

export function dropTyped(form: string): void {
  dropKeptHere(nameOf(form))
}

function isTyped(kept: unknown): kept is { readonly values: object } {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'format' in kept &&
    kept.format === FORMAT &&
    'values' in kept &&
    typeof kept.values === 'object' &&
    kept.values !== null
  )
}

/** Fields that the form still has, with something of the same kind in them. */
function fitting<Values extends object>(first: Values, kept: object): Partial<Values> {
  const own = Object.entries(kept).filter(
    ([name, value]) =>
      Object.hasOwn(first, name) &&
      (value === null ||
        kindOf(value) === kindOf(Reflect.get(first, name)) ||
        Reflect.get(first, name) === null),
  )
  return Object.fromEntries(own) as Partial<Values>
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}
