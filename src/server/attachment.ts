/** File names over HTTP: what may come in, and how one goes out (RFC 6266, RFC 8187). */

const NAME_MAX = 180

/**
 * Control characters, invisible marks (some make a name read backwards), halves of pairs, and what is no
 * character.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu

/**
 * The name of an uploaded file as it is kept and shown: without folders and unseen characters, at most 180
 * characters with its ending kept; `未命名` when nothing is left.
 */
export function uploadName(given: string): string {
  const last = given.replace(UNSEEN, '').split(/[/\\]/).at(-1) ?? ''
  const name = last.normalize('NFC').trim().replace(/^\.+/, '')
  if (name === '') return '未命名'
  const characters = [...name]
  if (characters.length <= NAME_MAX) return name
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  return characters.slice(0, NAME_MAX - [...ending].length).join('') + ending
}

/**
 * `attachment; …` with the name in UTF-8 and an ASCII stand-in; no character of the name can end the header.
 */
export function attachment(name: string): string {
  const safe = name.replace(UNSEEN, '').replace(/[/\\]/g, '_')
  const plain = safe.replace(/[^A-Za-z0-9._-]/gu, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
