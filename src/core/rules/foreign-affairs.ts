/**
 * Another department's work in a narrative or a row (做好农业技术推广 in the text of a civil affairs bureau): a
 * phrase that is another's own (lexicon/affairs.ts) and of which no project of this one speaks. Quiet where
 * the unit's duties are a whole place or not known, and where the sentence names work done together with
 * others or in a village that is helped.
 */
import { speaksOfItsProject } from './alien-rows.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { departmentDuties, documentUnitNames } from './department.ts'
import { AFFAIRS_OF } from './lexicon/affairs.ts'
import { documentPassages, onPassage, type Passage } from './passages.ts'
import { HARM_EVENT } from './operator-direction.ts'
import type { FindingDraft } from './rule.ts'
import { essence } from '../words/words.ts'

const AFFAIRS = AFFAIRS_OF.map(({ units, phrases }) => ({
  units: new RegExp(units, 'u'),
  phrase: new RegExp(phrases, 'u'),
}))
const ANY_AFFAIR = new RegExp(AFFAIRS_OF.map(({ phrases }) => phrases).join('|'), 'u')

/** Work with others, for a village, for the unit's own people, or told of a paper. */
const WITH_OTHERS =
  /配合|会同|联合|协同|协助|协调|牵头|移交|衔接|驻村|帮扶|包联|包村|下沉|结对|乡村振兴|党建|志愿|共建/u
/** The same where it is in the clause itself. */
const NOT_ITS_OWN = /部门|审计|评价|《|职工|工会|本单位|干部/u

const NARRATIVE: ReadonlySet<string> = new Set(['overallGoal', 'subGoals', 'safeguards'])

/**
 * Sentences of the statement, and names of benefits and opinions in the tables, that speak of another's
 * affairs.
 */
export function foreignAffairs(document: TargetDocument): readonly FindingDraft[] {
  const duties = departmentDuties(document)
  if (duties.length === 0 || duties.some(({ general, party }) => general === true || party === true))
    return []
  const units = documentUnitNames(document)
  const foreign = AFFAIRS.filter((affair) => !units.some((unit) => affair.units.test(unit)))
  const passages = documentPassages(document)
  if (foreign.length === 0 || !passages.some((passage) => mayTell(passage) && ANY_AFFAIR.test(passage.text)))
    return []
  const ours = flatMap(duties, ({ words, own: telling }) => [...words, ...telling])
  const own = document.projects
    .map(({ name, purpose, goals }) => [name, purpose ?? '', ...goals].join('\n'))
    .join('\n')
  return flatMap(passages.filter(mayTell), (passage) =>
    flatMap(passage.text.split(/[。；;\n]/u), (sentence): readonly FindingDraft[] => {
      if (!ANY_AFFAIR.test(sentence) || WITH_OTHERS.test(sentence)) return []
      const words = foreign
        .map(({ phrase }) => phrase.exec(sentence)?.[0])
        .find(
          (said) => said !== undefined && !own.includes(said) && !ours.some((word) => said.includes(word)),
        )
      const clause =
        sentence.split('，').find((part) => words !== undefined && part.includes(words)) ?? sentence
      // 游客满意度 of a nature reserve: the row speaks of what its own project does.
      if (passage.row !== null && speaksOfItsProject(passage.row)) return []
      // 办公区治安案件数 0起: that none happens where it works is anybody's wish.
      if (
        passage.row !== null &&
        HARM_EVENT.test(essence(passage.row.indicator.level3)) &&
        passage.row.indicator.value.comparator !== '>='
      )
        return []
      if (words !== undefined && NOT_ITS_OWN.test(clause.replace(words, ''))) return []
      if (words === undefined || saidElsewhere(passages, passage, words)) return []
      return [
        onPassage(passage, {
          text: sentence,
          certainty: 0.7,
          values: { case: 'department', words, unit: units[0] ?? '' },
        }),
      ]
    }),
  )
}

function mayTell({ field, row }: Passage): boolean {
  if (row === null) return NARRATIVE.has(field)
  return (
    field === 'level3' &&
    (row.indicator.kind === 'satisfaction' ||
      row.indicator.kind === 'social' ||
      row.indicator.kind === 'economic')
  )
}

/** What several places speak of is the unit's own. */
function saidElsewhere(passages: readonly Passage[], here: Passage, words: string): boolean {
  return passages.some(
    (passage) =>
      passage.text.includes(words) &&
      (here.row === null ? passage !== here : passage.project !== here.project),
  )
}
