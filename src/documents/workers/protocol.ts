/** What crosses between the pool and a worker, all of it copied. */
import type { ReadFault } from '#core/kernel/fault.ts'
import type { Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { DescribedForm } from '../describe-file.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import type { ReadOptions, SourceContent } from '../formats.ts'
import type { Paper } from '../paper/paper.ts'
import type { PaperFormat, WriteFormat, WriteOptions } from '../write.ts'

export type Task =
  | {
      readonly name: 'targets'
      readonly file: string
      readonly bytes: Uint8Array
      readonly options: ReadOptions
    }
  | { readonly name: 'source'; readonly file: string; readonly bytes: Uint8Array }
  | {
      readonly name: 'form'
      readonly file: string
      readonly bytes: Uint8Array
      readonly options: ReadOptions
    }
  /**
   * Opens a zip, by the path of a file or as bytes; its members are asked for afterwards, from the same
   * worker.
   */
  | { readonly name: 'zip'; readonly file: string; readonly bytes: Uint8Array; readonly path: string | null }
  | { readonly name: 'member'; readonly file: string; readonly bytes: Uint8Array; readonly index: number }
  | {
      readonly name: 'write'
      readonly file: string
      readonly bytes: Uint8Array
      readonly document: TargetDocument
      readonly format: WriteFormat
      readonly options: WriteOptions
    }
  | {
      readonly name: 'paper'
      readonly file: string
      readonly bytes: Uint8Array
      readonly paper: Paper
      readonly format: PaperFormat
    }

export type ListedMember =
  | { readonly path: string; readonly size: number }
  | { readonly path: string; readonly fault: ReadFault }

export type WorkerAnswer =
  | { readonly name: 'targets'; readonly result: Result<TargetDocument, ReadFault> }
  | { readonly name: 'source'; readonly result: Result<SourceContent, ReadFault> }
  | { readonly name: 'form'; readonly result: Result<DescribedForm, ReadFault> }
  /** null: a package (a Word file), no zip of files. */
  | { readonly name: 'zip'; readonly result: Result<readonly ListedMember[] | null, ReadFault> }
  | { readonly name: 'member'; readonly result: Result<Uint8Array, ReadFault> }
  | { readonly name: 'write'; readonly result: Result<Uint8Array, WriteFault> }
  | { readonly name: 'paper'; readonly result: Result<Uint8Array, WriteFault> }

/** `ready` once, when everything is loaded; then one message a task. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: WorkerAnswer }
  /** The reader threw: a mistake of the program that this file brought to light. */
  | { readonly kind: 'thrown'; readonly detail: string }
