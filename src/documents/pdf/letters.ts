/**
 * The characters of glyphs: what fonts map to look-alikes is brought back to the character that was typed.
 */

/**
 * Radicals that fonts of many printers give instead of the character that looks the same (U+2E80 and
 * following).
 */
const RADICALS: { readonly [radical: string]: string } = {
  '⺁': '厂',
  '⺇': '几',
  '⺌': '小',
  '⺎': '兀',
  '⺒': '巳',
  '⺓': '幺',
  '⺕': '彐',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糹',
  '⺰': '纟',
  '⺱': '罓',
  '⺲': '罒',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '耂',
  '⺼': '月',
  '⺽': '臼',
  '⺾': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}

/** A space that holds words apart, whichever one was drawn. */
const SPACES = /[\u0020\u00a0\u2000-\u200a\u202f\u205f\t]/u
/** Marks without width: soft hyphen, joiners, direction marks, byte order mark. */
const WITHOUT_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
const LOOK_ALIKES = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/gu

const KEPT = new Map<string, string>()
const MOST_KEPT = 20_000

/**
 * What a glyph says: its character without look-alikes; '' when it says nothing, ' ' for every space but the
 * full-width one.
 */
export function glyphText(unicode: string): string {
  const there = KEPT.get(unicode)
  if (there !== undefined) return there
  const letter =
    unicode.length === 1 && SPACES.test(unicode)
      ? ' '
      : unicode
          .replace(LOOK_ALIKES, (c) => RADICALS[c] ?? c.normalize('NFKC'))
          .replace(WITHOUT_WIDTH, '')
          .replace(CONTROLS, '')
  if (KEPT.size >= MOST_KEPT) KEPT.clear()
  KEPT.set(unicode, letter)
  return letter
}

/**
 * What Chinese offices write: Han, their punctuation and width forms, Latin, Greek, figures, signs, boxes and
 * ticks. Latin letters with accents are what bytes of a lost encoding look like.
 */
const WRITTEN =
  /^[\p{Script=Han}\u0020-\u007e\u00a0-\u00bf\u00d7\u00f7\u0370-\u03ff\u2000-\u2bff\u3000-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{1faff}]+$/u

/** A glyph that nobody can have written: a control, a private code, a script that no form is in. */
export function isUnreadable(unicode: string): boolean {
  const letter = glyphText(unicode)
  return letter === '' ? unicode.replace(WITHOUT_WIDTH, '') !== '' : !WRITTEN.test(letter)
}

export function isSpace(letter: string): boolean {
  return letter === ' ' || letter === '\u3000'
}

const LATIN = /^[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff]$/u

/** A letter or figure of a script that sets spaces between its words. */
export function isLatin(letter: string | undefined): boolean {
  return letter !== undefined && LATIN.test(letter)
}
