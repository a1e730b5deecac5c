/**
 * A rule set as it is kept, handed out and inherited (`jichi.rule-set/1`): only what differs from its parent.
 * The national sets build on the defaults of the program, provinces on the nation, cities on provinces,
 * counties on cities. What the rules see is the resolved form, {@link import('./rule-set.ts').RuleSet}.
 */
import type { Severity } from '../kernel/finding.ts'
import type { RequiredKind, RequiredKindName } from '../rules/parameters.ts'
import type { RuleCode } from '../rules/catalogue.ts'
import type { RuleSetContents } from './defaults.ts'

export const RULE_SET_FORMAT = 'jichi.rule-set/1'

/** A rule set as it is kept and handed out, before parse-rule-set.ts has read it. */
export type RuleSetJson = { readonly [key: string]: unknown }

/** A list of words: some more and some fewer than the parent's, or another list altogether. */
export type WordsChange =
  | { readonly add?: readonly string[]; readonly remove?: readonly string[] }
  | { readonly replace: readonly string[] }

/** How grave it is that a kind is missing; `off`: it may be missing. */
export type RequiredKindsChange = { readonly [name in RequiredKindName]?: Severity | 'off' }

/** The change of a value: another value, some of its parts, some of its words. */
export type ChangeOf<T> = T extends readonly RequiredKind[]
  ? RequiredKindsChange
  : T extends readonly string[]
    ? WordsChange
    : T extends object
      ? { readonly [key in keyof T]?: ChangeOf<T[key]> }
      : T

/** What a rule set says otherwise than its parent; nothing said is inherited. */
export type RuleSetChanges = {
  readonly severities?: { readonly [code in RuleCode]?: Severity }
  /** Rules that are not checked here, and rules that are checked here again. */
  readonly off?: readonly RuleCode[]
  readonly on?: readonly RuleCode[]
} & {
  readonly [name in Exclude<keyof RuleSetContents, 'severities' | 'off'>]?: ChangeOf<RuleSetContents[name]>
}

export type RuleSetHead = {
  /** `hebei/2025`: a short name and a fiscal year. The same in every installation. */
  readonly id: string
  /** What people call it; null: by its region and year. */
  readonly name: string | null
  /** Counts from 1; what was saved is never changed. */
  readonly version: number
  /** The first digits of the 区划 codes it holds for: '' the nation, 13 Hebei, 1302 Tangshan, 130202 路南区. */
  readonly region: string
  /** First and last fiscal year; null while it is in force. */
  readonly from: number
  readonly to: number | null
  /** The set it inherits from; null: the defaults of the program. */
  readonly parent: string | null
}

export type RuleSetData = { readonly format: typeof RULE_SET_FORMAT } & RuleSetHead & RuleSetChanges
