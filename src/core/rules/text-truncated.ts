/**
 * A sentence that breaks off: it ends in 于 and a date, in a word that wants another (以及, 通过), or in the comma
 * of a list.
 */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { documentMatches, oncePerRow, onPassage, documentTexts } from './passages.ts'
import type { FindingDraft, Rule } from './rule.ts'
import { fromText } from './text-notes.ts'

/** Fields that hold sentences or names; a value or a basis may be any scrap. */
const FIELDS: ReadonlySet<string> = new Set([
  'overallGoal',
  'subGoals',
  'safeguards',
  'purpose',
  'goals',
  'mediumTermGoals',
  'details',
  'description',
  'departments',
])

/** 此项目于2025年12月底: who does what by then is not said. */
const DATE =
  /^(?!.*(?:完成|实施|结束|支付|开展|建成|发放|拨付|到位|竣工)[^，。；]*$).*?(?:计划|预计|将|应|力争|拟)?于(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|年底|上旬|中旬|下旬)?(?:底|末)?前?$/gmu
/** Cheaper to look for, and seldom met. */
const DATE_AT_END = /于[\d年月日底末上中下旬前]*$/mu
/** Words that nothing ends with: conjunctions and prepositions, and verbs that want an object. */
const OPEN =
  /(?:以及|并且|通过|根据|按照|为了|用于|由于|关于|包括|其中|特别是|尤其是|例如|(?<!参|赋|给|授)与|(?<!涉|普|触|以|累|论|企|顾|波|殃|推)及|(?<!饱|缓|融|调|平|温|共|总|谐|柔|亲|中|求)和|(?<!回|面|应|针|核|校|结|反|查|绝|相|一|不|配|作|敌|派|成)对|(?<!方|导|意|面|走|趋|定|取|志|倾|流|投|双|单|转|朝|所)向|工作做|保障做|事项做|列入|纳入|计入|转入|划入|(?<!所)涉及|(?<!隶)属于|位于|依托|围绕|针对|以便|从而|进而|使得|但是|同时|不少于|不低于|不超过|(?<!合|归|兼|吞|一)并|(?<!目|有|似|是|为|是[^，。；]{1,20})的|(?<![侵霸抢强挤独攻])占|通过(?:开展|加强|组织|实施|完善)|确保(?:全年|年内|本年度)|[，。；](?:进一步|继续|不断|逐步|切实|着力|全面)(?:完善|加强|推进|提高|提升|推动|开展|做好|落实|促进|加大|优化|改善|强化|实现))$/gmu
/** 政治强、业务精、作风: the last of a row of like phrases lacks its word. */
const SERIES =
  /\p{Script=Han}{2}[强硬精优实严高好廉正明勤]、\p{Script=Han}{2}[强硬精优实严高好廉正明勤]、\p{Script=Han}{2}$/gmu
/** A list that goes on: the last sign is 、. */
const LISTED = /、$/gmu

const endsInDate = fromText((text) => DATE_AT_END.test(text))

/**
 * Looked for once a text before they are looked for in the document: what is before a text makes none of
 * them likelier.
 */
const mayBreakOff = fromText((text) => BROKEN_OFF.some((pattern) => pattern.test(text)))
const BROKEN_OFF: readonly RegExp[] = [OPEN, LISTED, SERIES].map(({ source }) => new RegExp(source, 'mu'))

export const textTruncated: Rule = {
  code: 'text-truncated',
  group: 'text',
  how: 'lexicon',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) => oncePerRow([...datesIn(document), ...brokenIn(document)]),
}

function datesIn(document: TargetDocument): readonly FindingDraft[] {
  if (!documentTexts(document).some(endsInDate)) return []
  return flatMap(documentMatches(document, DATE), ({ match: [said], passage }): readonly FindingDraft[] =>
    FIELDS.has(passage.field) && /于(?:\d|年底)/u.test(said)
      ? [
          onPassage(passage, {
            text: said,
            suggestion: `${said}完成`,
            certainty: 0.9,
            values: { case: 'date', end: said },
          }),
        ]
      : [],
  )
}

function brokenIn(document: TargetDocument): readonly FindingDraft[] {
  if (!documentTexts(document).some(mayBreakOff)) return []
  return flatMap([OPEN, LISTED, SERIES], (pattern) =>
    flatMap(documentMatches(document, pattern), ({ match: [end], passage }): readonly FindingDraft[] => {
      if (!FIELDS.has(passage.field) || !endsPassage(passage.text, end)) return []
      const said = passage.text.slice(-12)
      return [onPassage(passage, { text: said, certainty: 0.8, values: { case: 'default', end: said } })]
    }),
  )
}

function endsPassage(text: string, end: string): boolean {
  return text.trimEnd().endsWith(end)
}
