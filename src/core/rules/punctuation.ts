/**
 * Signs in Chinese text: half-width , ; : between Chinese words, a full stop as a point, signs doubled,
 * blanks before a sign or within a name, brackets of two kinds, a sign at the end that promises more, and a 、
 * left out between two names.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { LIST_HEADS } from './lexicon/list-heads.ts'
import { onPassage, documentTexts, type Passage } from './passages.ts'
import type { Segmenter } from './context.ts'
import type { FindingDraft, Rule } from './rule.ts'
import { fromCutText, fromText } from './text-notes.ts'

export const punctuation: Rule = {
  code: 'punctuation',
  group: 'text',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document, _, { segmenter }) =>
    flatMap(documentTexts(document), (entry) => {
      if (!maySlip(entry)) return NONE
      const { text, passages } = entry
      const inName = passages.some(({ field }) => field === 'name' || field === 'title')
      const fault = inName ? faultOfName(entry, segmenter) : faultOfText(entry, segmenter)
      return fault === null
        ? NONE
        : passages
            .filter(({ field }) => fits(field, fault.case))
            .map((passage) => draftOf(passage, text, fault))
    }),
}

const NONE: readonly FindingDraft[] = []

/** Any sign that may be wrong, or a noun that may be listed twice. */
const maySlip = fromText((text) => SIGNS.test(text) || HEADS.test(text))
const faultOfName = fromCutText((text, segmenter) => faultOf(text, true, segmenter))
const faultOfText = fromCutText((text, segmenter) => faultOf(text, false, segmenter))

type Fault = {
  readonly case: 'half' | 'doubled' | 'blank' | 'bracket' | 'end' | 'list'
  readonly text: string
  readonly right: string | null
}

/** Values and bases are no sentences: ≥95%;≥90% is another rule's. */
function fits(field: string, kind: Fault['case']): boolean {
  return (
    !['value', 'basis', 'note', 'schedule'].includes(field) &&
    (kind !== 'blank' || field !== 'title') &&
    (kind !== 'end' || !['title', 'name', 'level3', 'overallGoal'].includes(field))
  )
}

function draftOf(passage: Passage, text: string, fault: Fault): FindingDraft {
  const whole = passage.whole && fault.right !== null
  // A sign that is left out is put in where it belongs; signs that are wrong are put right all over the text.
  const right =
    fault.case === 'list'
      ? text.replace(fault.text, () => fault.right ?? fault.text)
      : repaired(text, passage.field)
  return onPassage(passage, {
    text: whole ? text : fault.text,
    suggestion: whole ? right : fault.right,
    values: { case: fault.case, wrong: fault.text },
  })
}

const HAN = String.raw`[\p{Script=Han}”’）》】、，。；：\d%]`
const SIGNS = /[,;:?!.() \t<>]|[，。；：、！？]{2}|[，、][\s]*$|。[及和]/u
const HEADS = new RegExp(LIST_HEADS.join('|'), 'u')

const HALF = new RegExp(
  String.raw`(?<=[\p{Script=Han}）”])[,;:?!](?!\d|//)|(?<=[\d%])[,;](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?=\s*$|\p{Script=Han})`,
  'mu',
)
const DOUBLED = /([，；：、！？])\1|。。(?!。)|[，、；：][。，；]|。[，；、](?!$)|。[，；、]$/mu
const BLANK = new RegExp(String.raw`(?<=${HAN})[ \t\u3000]+(?=[，。；：、）！？（(])`, 'u')
const BLANK_IN_NAME = /(?<=\p{Script=Han})[ \t\u3000]+(?=[\p{Script=Han}（(])/u
const BRACKET = /\([^()（）\n]*）|（[^()（）\n]*\)/u
const END = /[，,、；;：:]\s*$/u
const STOPPED = /。(?=(?:及(?!时|早|其|格)|以及|和(?!谐|平|睦))\p{Script=Han})/u

function faultOf(text: string, inName: boolean, segmenter: Segmenter): Fault | null {
  const found = (kind: Fault['case'], match: RegExpExecArray | null): Fault | null =>
    match === null
      ? null
      : { case: kind, text: around(text, match), right: repaired(around(text, match), inName ? 'name' : '') }
  return (
    found('bracket', BRACKET.exec(text)) ??
    found('half', HALF.exec(text)) ??
    found('doubled', DOUBLED.exec(text)) ??
    found('blank', BLANK.exec(text) ?? (inName ? BLANK_IN_NAME.exec(text) : null)) ??
    found('doubled', STOPPED.exec(text)) ??
    listed(text, segmenter) ??
    found('end', isLongEnough(text) && /[，,]\s*$/u.test(text) ? END.exec(text) : null)
  )
}

/** A label of a list may end in a comma; a sentence may not. */
function isLongEnough(text: string): boolean {
  return text.length >= 10
}

/** The sign with the words next to it. */
function around(text: string, match: RegExpExecArray): string {
  if (match[0].length > 2) return match[0]
  return text.slice(Math.max(0, match.index - 3), match.index + match[0].length + 3).trim()
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** The same text with its signs put right. */
function repaired(text: string, field: string): string {
  const joined = (words: string) =>
    field === 'name' || field === 'title'
      ? words.replace(/(?<=\p{Script=Han})[ \t\u3000]+(?=[\p{Script=Han}（(])/gu, '')
      : words
  return joined(text)
    .replace(
      /\(([^()（）\n]*)）|（([^()（）\n]*)\)/gu,
      (_, a: string | undefined, b: string | undefined) => `（${a ?? b ?? ''}）`,
    )
    .replace(
      /(?<=[\p{Script=Han}）”])[,;:?!](?!\d|\/\/)|(?<=[\d%])[,;](?=\p{Script=Han})/gu,
      (sign) => FULL[sign] ?? sign,
    )
    .replace(/(?<=\p{Script=Han})\.(?=\s*$|\p{Script=Han})/gmu, '。')
    .replace(/(?<=[\p{Script=Han}”’）》、，。；：\d%])[ \t\u3000]+(?=[，。；：、）！？（])/gu, '')
    .replace(/([，；：、！？])\1+/gu, '$1')
    .replace(/。。(?!。)/gu, '。')
    .replace(/[，、；：](?=[。])/gu, '')
    .replace(/。[，；、]/gu, '。')
    .replace(/。(?=(?:及(?!时|早|其|格)|以及|和(?!谐|平|睦))\p{Script=Han})/gu, '、')
    .replace(/[，,]\s*$/u, '。')
}

/** Two names in a row that end in the same noun, nothing but nouns between them. */
function listed(text: string, segmenter: Segmenter): Fault | null {
  for (const head of LIST_HEADS) {
    const first = text.indexOf(head)
    const second = first < 0 ? -1 : text.indexOf(head, first + head.length)
    if (second < 0) continue
    const between = text.slice(first + head.length, second)
    // 演出团体演出费: the second is the beginning of another word.
    if (/^(?:费|款|金|人员|者|队|团|补助|补贴|经费|资金)/u.test(text.slice(second + head.length))) continue
    const before = /[^，。；、：\s]*$/u.exec(text.slice(0, first))?.[0] ?? ''
    if (between.length < 2 || between.length > 10 || before.length < 2 || !/^\p{Script=Han}+$/u.test(between))
      continue
    if (
      !segmenter
        .tagged(between)
        .every(
          ({ word, tag }) =>
            /^(?:n|vn|a|b|t|s|f|j|z)/u.test(tag) || (/^v$/u.test(tag) && NOUN_LIKE.has(word)),
        )
    )
      continue
    const said = `${before}${head}${between}${head}`
    return { case: 'list', text: said, right: `${before}${head}、${between}${head}` }
  }
  return null
}

/** Verbs that are before a noun as its kind: 争议案件, 招聘活动. */
const NOUN_LIKE: ReadonlySet<string> = new Set([
  '争议',
  '劳动',
  '监察',
  '招聘',
  '培训',
  '宣传',
  '表彰',
  '竞赛',
  '交流',
  '治安',
  '就业',
  '创业',
  '毕业',
  '违法',
  '犯罪',
  '刑事',
  '仲裁',
  '信访',
])
