/** What of the page 待办 is kept in its address beside the fields of its list. */
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING_STATES } from '#core/filing/states.ts'
import { HEAPS } from '#core/review/form.ts'
import { FILING_BOXES, FILING_SORTS, OPEN_TASKS, type FilingQuery } from '#api/filing/filings.ts'
import type { StatementTasksQuery } from '#api/statements/filings.ts'
import type { FILINGS } from '#text/interface/filings.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { heapName } from '#text/review.ts'
import {
  choiceField,
  oneOfField,
  orderField,
  partField,
  searchField,
  unitField,
  type FilterChange,
} from '../../lists/fields.tsx'

export type FilingFilter = Omit<FilingQuery, 'year' | 'document' | 'page' | 'size'>

const SORT_WORDS = { exposure: 'byExposure', budget: 'byBudget', since: 'bySince', due: 'byDue' } as const
const TASK_WORDS = { review: 'waitsForReview', approval: 'waitsForApproval' } as const
const DUE_WORDS = { over: 'dueOver', soon: 'dueSoon' } as const

export function filingFields(text: Spoken<typeof FILINGS>, language: Language, year: number | undefined) {
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    heap: choiceField(
      text.heap,
      HEAPS.map((value) => ({ value, label: heapName(value, language) })),
    ),
    task: choiceField(
      text.task,
      OPEN_TASKS.map((value) => ({ value, label: text[TASK_WORDS[value]] })),
    ),
    due: choiceField(
      text.due,
      (['over', 'soon'] as const).map((value) => ({ value, label: text[DUE_WORDS[value]] })),
    ),
    sort: orderField(
      text.sort,
      FILING_SORTS.map((value) => ({ value, label: text[SORT_WORDS[value]] })),
      'exposure',
    ),
    box: partField(FILING_BOXES, 'mine'),
    state: oneOfField(FILING_STATES, (state) => FILING_STATE_NAMES[state][language]),
  }
}

/**
 * What is asked of departments' texts by the filters of the list; null where it is narrowed by what no text
 * has.
 */
export function textsQuery(
  { box, state, unit, search, due, task, heap, sort }: FilingFilter,
  { year, page, size }: { readonly year: number | undefined; readonly page: number; readonly size: number },
): StatementTasksQuery | null {
  return heap === undefined
    ? { box, state, unit, search, due, task, year, sort: sort === 'since' ? 'since' : 'due', page, size }
    : null
}

/** Where departments' texts are turned to another page, or more of them are shown: the targets keep theirs. */
export function textsPageChange(
  { page, size }: FilterChange,
  now: { readonly size: number; readonly targetsPage: number },
): FilterChange {
  const isFirst = page === 1 || (size !== undefined && size !== now.size)
  return { texts: isFirst ? undefined : page, page: now.targetsPage }
}
