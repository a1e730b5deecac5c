/**
 * What a person typed in a form and did not send yet, kept in this browser under a name that holds the person: a
 * press beside it, a closed page or an ended session loses none of it.
 */

const FORMAT = 1
const nameOf = (form: string) => `jichi.typed.${form}`

/** The fields of the form that are kept; none where nothing is, or a browser keeps nothing. */
export function readTyped<Values extends object>(form: string, first: Values): Partial<Values> {
  try {
    const text = window.localStorage.getItem(nameOf(form))
    const kept: unknown = text === null ? null : JSON.parse(text)
    return isTyped(kept) ? fitting(first, kept.values) : {}
  } catch {
    return {}
  }
}

export function keepTyped(form: string, values: object): void {
  try {
    window.localStorage.setItem(nameOf(form), JSON.stringify({ format: FORMAT, values }))
  } catch {
    // A private window, or no room: what is typed lasts as long as the page.
  }
}

export function dropTyped(form: string): void {
  try {
    window.localStorage.removeItem(nameOf(form))
  } catch {
    // Nothing was kept.
  }
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
