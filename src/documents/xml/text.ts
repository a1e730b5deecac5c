/** Words as parts of Word and Excel files hold them: nothing that XML cannot carry, and its signs escaped. */

/**
 * Control characters, lone surrogates and non-characters: XML 1.0 has no way to write them (Char, production
 * 2).
 */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex -- these are the characters that must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with one kind of line break and without what XML cannot hold. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '')
}

/** The printable text for an element or an attribute. */
export function escapeXml(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
