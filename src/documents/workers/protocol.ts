/** What crosses between the pool and a worker. Bytes are handed over, answers are copied. */
import type { ReadFault } from '#core/fault.ts'
import type { Result } from '#core/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { ReadOptions, SourceView } from '../formats.ts'

export type Task =
  | { readonly name: 'targets'; readonly file: string; readonly bytes: Uint8Array; readonly options: ReadOptions }
  | { readonly name: 'source'; readonly file: string; readonly bytes: Uint8Array }

export type Answer =
  | { readonly name: 'targets'; readonly result: Result<TargetDocument, ReadFault> }
  | { readonly name: 'source'; readonly result: Result<SourceView, ReadFault> }

/** `ready` once, when everything is loaded; then one message a task. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The reader threw: a mistake of the program that this file brought to light. */
  | { readonly kind: 'thrown'; readonly detail: string }
