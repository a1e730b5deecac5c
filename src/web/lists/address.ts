/** Small readers and writers of filters kept in the address. */

/**
 * How another row of the same page is chosen: no step back is kept, nothing scrolls, and the page shows it
 * before the next key is heard, so that keys pressed quickly count from where the last one led.
 */
export const STAYING = { replace: true, preventScrollReset: true, flushSync: true }

/** A text of at most 200 characters; undefined when there is none. */
export function addressText(parameters: URLSearchParams, name: string): string | undefined {
  const text = parameters.get(name)?.trim().slice(0, 200)
  return text === undefined || text === '' ? undefined : text
}

/** One of the words that may be there; undefined for anything else. */
export function oneOfWords<T extends string>(
  parameters: URLSearchParams,
  name: string,
  words: readonly T[],
): T | undefined {
  return words.find((word) => word === parameters.get(name))
}

/** A count from 1; 1 for anything else. @param name where a page has several lists */
export function pageNumber(parameters: URLSearchParams, name = 'page'): number {
  const page = Number(parameters.get(name))
  return Number.isInteger(page) && page > 1 ? page : 1
}

/**
 * The address after a change: what is undefined or as usual is left out, everything else (the year) stays. A
 * change of anything but the page leads back to the first page.
 */
export function changedAddress(
  parameters: URLSearchParams,
  change: Readonly<Record<string, string | number | undefined>>,
  usual: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const next = new URLSearchParams(parameters)
  if (!('page' in change)) next.delete('page')
  for (const [name, value] of Object.entries(change)) {
    const text = value === undefined ? '' : String(value)
    if (text === '' || text === usual[name] || (name === 'page' && text === '1')) next.delete(name)
    else next.set(name, text)
  }
  return next
}
