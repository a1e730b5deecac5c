/** Which department a document is of, and what its duties are. */
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { DUTIES, type Duty } from './lexicon/duties.ts'
import { plain } from '../words/words.ts'

/** In this many characters a narrative names the department that writes it: 某某区人力资源和社会保障局始终…. */
const NAMED_WITHIN = 40

/** The names by which a document says whose it is. */
export function documentUnitNames(document: TargetDocument): readonly string[] {
  const units = [
    ...flatMap(document.projects, ({ unit, department }) => [unit?.name, department?.name]),
    ...(document.departments ?? []).map(({ unit }) => unit?.name),
  ]
  const names = [...new Set(units.filter((name) => name !== undefined))]
  if (names.length > 0) return names
  const opening = plain(document.statement?.overallGoal ?? '').slice(0, NAMED_WITHIN)
  const named = /^[^，。；：]*?(?:局|委员会|办事处|人民政府|法院|检察院|联合会|总工会|部|中心|管委会)/u.exec(
    opening,
  )?.[0]
  return [...(document.title === null ? [] : [document.title]), ...(named === undefined ? [] : [named])]
}

/** The fields of the lexicon that the names of the department speak of; empty when it is not known. */
export function departmentDuties(document: TargetDocument): readonly Duty[] {
  const known = KNOWN.get(document) ?? readDuties(document)
  KNOWN.set(document, known)
  return known
}

/** Several rules ask for them. */
const KNOWN = new WeakMap<TargetDocument, readonly Duty[]>()

function readDuties(document: TargetDocument): readonly Duty[] {
  const names = documentUnitNames(document).map((name) => plain(name).replace(LEVEL, ''))
  return DUTIES.filter(({ units, general }) =>
    names.some((name) =>
      units.some((unit) => (general === true ? name.endsWith(unit) : name.includes(unit))),
    ),
  )
}

/** What only says which of a department's units it is: 某局（社区办公室）—本级. */
const LEVEL = /(?:[—-]+)?(?:\(?本级\)?|机关|\([^)]*\))*$/u

/** A text in sentences and items: by 。；！ and line ends, without their numbering. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/[。；;！!\n]/u)
    .map((sentence) => plain(sentence).replace(NUMBERING, ''))
    .filter((sentence) => sentence !== '')
}

const NUMBERING = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]{1,2}是)+是?/u
