/**
 * Facts of a report and the sentences that rest on them: a sentence holds facts alone, so nothing is said that no
 * figure stands for.
 */

export const FACT_UNITS = ['个', '项', '份', '次', '名', '万元', '%', '分', '个百分点', ''] as const
export type FactUnit = (typeof FACT_UNITS)[number]

export type Fact = {
  /** What it is, and of what: the same fact of another day has the same id. */
  readonly id: string
  readonly code: FactCode
  /** The unit, project or round that it is about; '' for the subject of the report as a whole. */
  readonly of: string
  /** As it is shown: 1,384.14, 62.5, or words. */
  readonly value: string
  readonly unit: FactUnit
}

export const FACT_CODES = [
  'day',
  'due',
  'rule-set',
  'units',
  'projects',
  'final',
  'red',
  'yellow',
  'green',
  'unjudged',
  'green-rate',
  'budget',
  'paid',
  'rate',
  'rate-change',
  'green-change',
  'achievement',
  'reason',
  'reason-count',
  'cause-count',
  'measure',
  'warnings',
  'warnings-open',
  'warnings-answered',
  'warnings-ended',
  'rectifications',
  'rectifications-confirmed',
  'rectifications-open',
  'rectifications-late',
  'ended',
  'ended-project',
  'ended-money',
  'approved',
  'assessed',
  'supported',
  'adjusted',
  'refused',
  'rounds',
  'self',
  'self-confirmed',
  'grade-excellent',
  'grade-good',
  'grade-fair',
  'grade-poor',
  'ungraded',
  'evaluated',
  'result',
  'score',
  'decided',
  'decided-amount',
  'moved',
  'experts',
  'self-score',
  'gap',
  'item-score',
  'item-share',
  'written',
  'objections',
  'accepted',
  'indicators',
  'purpose',
] as const
export type FactCode = (typeof FACT_CODES)[number]

export const SENTENCE_CODES = [
  'monitoring-scope',
  'monitoring-final',
  'basis',
  'money',
  'money-no-budget',
  'money-than-last-year',
  'money-no-last-year',
  'units-fast',
  'units-slow',
  'lights',
  'lights-before',
  'lights-last-year',
  'achievement',
  'projects-red',
  'projects-yellow',
  'units-green',
  'warnings',
  'mended',
  'no-good',
  'reasons',
  'no-problems',
  'causes',
  'cause-words',
  'no-causes',
  'advise-red',
  'advise-slow',
  'advise-yellow',
  'advise-warnings',
  'advise-rectify',
  'advise-final',
  'advise-none',
  'work-scope',
  'work-than-last-year',
  'assessments',
  'assessments-none',
  'goals',
  'rounds',
  'round-lights',
  'rounds-none',
  'self',
  'self-grades',
  'self-none',
  'evaluated',
  'result',
  'evaluated-none',
  'decided',
  'decided-none',
  'rectified',
  'rectified-none',
  'good-grades',
  'poor-projects',
  'ungraded',
  'late',
  'low-rate',
  'advise-poor',
  'advise-ungraded',
  'advise-decide',
  'ended',
  'evaluation-scope',
  'evaluation-result',
  'evaluation-self',
  'evaluation-parts',
  'evaluation-strong',
  'evaluation-weak',
  'evaluation-written',
  'evaluation-objections',
  'evaluation-no-objections',
  'no-strong',
  'no-weak',
  'advise-weak',
  'advise-apply',
  'self-measures',
] as const
export type SentenceCode = (typeof SENTENCE_CODES)[number]

/** What a sentence is about: facts by the names that its words use; a list where there are several. */
export type Said = { readonly [name: string]: Fact | readonly Fact[] }
export type Sentence = { readonly code: SentenceCode; readonly said: Said }
export type Paragraph = readonly Sentence[]

/** The facts that a sentence rests on, in the order of its words. */
export function factsOf({ said }: Sentence): readonly Fact[] {
  return Object.values(said).flat()
}

/** @param of what it is about; its key where two may bear the same name */
export function fact(
  code: FactCode,
  value: string,
  { unit = '', of = '', key = of }: { readonly unit?: FactUnit; readonly of?: string; readonly key?: string },
): Fact {
  return { id: key === '' ? code : `${code}:${key}`, code, of, value, unit }
}

export function counted(
  code: FactCode,
  count: number,
  more: { of?: string; key?: string; unit?: FactUnit } = {},
) {
  return fact(code, String(count), { unit: '个', ...more })
}

export function say(code: SentenceCode, said: Said): Sentence {
  return { code, said }
}

/** A fact that is other than it was. null: it was not there, or is no more. */
export type FactChange = {
  readonly fact: Fact
  readonly before: string | null
  readonly after: string | null
}

/** What changed between two states of the same facts, in the order of the newer ones; what is gone last. */
export function factChanges(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  const [old, now] = [byId(before), byId(after)]
  return [
    ...[...now.values()].flatMap((one): FactChange[] => {
      const was = old.get(one.id)
      if (was?.value === one.value) return []
      return [{ fact: one, before: was?.value ?? null, after: one.value }]
    }),
    ...[...old.values()].flatMap((one): FactChange[] =>
      now.has(one.id) ? [] : [{ fact: one, before: one.value, after: null }],
    ),
  ]
}

function byId(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(facts.map((one) => [one.id, one]))
}
