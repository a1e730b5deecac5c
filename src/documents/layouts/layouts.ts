/** Every layout that can be read. To add a form, describe it in a file beside this one and name it here. */
import { foldLabel } from '#core/kernel/characters.ts'
import { WORD_NAMES, type WordName } from '#core/target/form-labels.ts'
import { central2015 } from './central-2015.ts'
import { central2021 } from './central-2021.ts'
import { general } from './general.ts'
import { hebeiApplicationLayout } from './hebei-application-form.ts'
import { hebei } from './hebei.ts'
import { GENERAL, indexLayout, type LayoutIndex } from './layout-index.ts'
import { labelKey } from './layout.ts'
import { monitoring } from './monitoring.ts'
import { selfEvaluationHebei } from './self-evaluation-hebei.ts'
import { selfEvaluationSichuan } from './self-evaluation-sichuan.ts'
import { selfEvaluation } from './self-evaluation.ts'

/**
 * Forms first, then the words of all of them together, which are taken when they know more of a table than
 * any form.
 */
export const LAYOUTS: readonly LayoutIndex[] = [
  ...[
    hebei,
    hebeiApplicationLayout,
    central2021,
    central2015,
    selfEvaluation,
    selfEvaluationSichuan,
    selfEvaluationHebei,
    monitoring,
  ].map((layout) => indexLayout(layout)),
  GENERAL,
]

const LONGEST_WORD_LABEL = 30

/** What a label of some length speaks of: 存在的主要问题及原因分析 are problems; null when it names none of it. */
export function wordIn(text: string, { layout }: LayoutIndex): WordName | null {
  const key = labelKey(text)
  if (key.length > LONGEST_WORD_LABEL) return null
  const parts = { ...general.wordParts, ...layout.wordParts }
  for (const name of WORD_NAMES) if (parts[name]?.some((part) => key.includes(part))) return name
  return null
}

/** No form says more labels than there are in so many cells; a long list says the same over and over. */
const MOST_CELLS = 4_000
/** Labels that a table without a title must have to be told by them alone. */
const LEAST_LABELS = 4

/**
 * The layout that itself names most of the labels of a table and its title; the first of equals. Layouts that
 * a person described (`described`) win over equal ones that are built in (`layouts`).
 */
export function layoutFor(
  texts: Iterable<string>,
  title: string | null,
  described: readonly LayoutIndex[] = [],
  layouts: readonly LayoutIndex[] = LAYOUTS,
): LayoutIndex {
  const known = [GENERAL, ...described, ...layouts]
  const keys = new Set<string>()
  let cells = 0
  for (const text of texts) {
    if (++cells > MOST_CELLS) break
    const key = labelKey(text)
    if (key !== '' && known.some(({ own }) => own.has(key))) keys.add(key)
  }
  const folded = title === null ? null : foldLabel(title)
  let best: LayoutIndex = GENERAL
  let most = 0
  // Two or three labels, as in the further tables of one form, tell no form from another.
  const tried = keys.size < LEAST_LABELS && title === null ? described : [...described, ...layouts]
  for (const candidate of tried) {
    const score = scoreOf(candidate, keys, folded)
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best
}

/**
 * Labels of its own that it finds, less those that it expects in vain; a title that it names speaks for it.
 */
function scoreOf(
  { own, titles, layout }: LayoutIndex,
  keys: ReadonlySet<string>,
  title: string | null,
): number {
  let known = 0
  for (const key of keys) if (own.has(key)) known++
  if (layout === GENERAL.layout) return known * LEAST_SHARE
  return known + (title !== null && titles.some((ending) => title.endsWith(ending)) ? 1 : 0)
}

/**
 * The words of all forms know nearly every label: they are taken only where no form knows this share of them.
 */
const LEAST_SHARE = 0.7
