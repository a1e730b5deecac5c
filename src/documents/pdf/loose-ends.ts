/**
 * The parser starts promises that nobody waits for: when a file is damaged, they fail with nobody to hear of
 * it, and Node would end the process. While a PDF is open such failures of the parser are let go; the same
 * fault is met again by who asked for the page. Any other rejection stays as loud as it is.
 */
const PARSERS_OWN: ReadonlySet<string> = new Set([
  'XRefEntryException',
  'XRefParseException',
  'MissingDataException',
  'ParserEOFException',
  'FormatError',
  'InvalidPDFException',
  'UnknownErrorException',
  'AbortException',
  'PasswordException',
  'JpegError',
  'Jbig2Error',
  'JpxError',
])

let open = 0

/** Call {@link endHearing} once for every call. */
export function beginHearing(): void {
  if (open++ === 0) process.on('unhandledRejection', hear)
}

/** Failures are reported at the end of a turn: the last of them must still be heard. */
export function endHearing(): void {
  setImmediate(() => {
    if (--open === 0) process.off('unhandledRejection', hear)
  })
}

function hear(reason: unknown): void {
  const { name } = (reason ?? {}) as { readonly name?: unknown }
  if (!PARSERS_OWN.has(String(name))) throw reason
}
