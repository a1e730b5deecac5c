/**
 * Quick guides of two pages, in Chinese: read inside the program (/help) and as files of docs/
 * (scripts/guides-doc.ts). Words in 【】 are those of buttons and menus, words in 〔〕 keys.
 */
import type { Action } from '#core/kernel/allows.ts'

export const GUIDE_IDS = [
  'filling',
  'review',
  'monitoring',
  'self-evaluation',
  'evaluation',
  'everyday',
] as const
export type GuideId = (typeof GUIDE_IDS)[number]

type Step = {
  readonly text: string
  /** What one may wonder about, or what goes wrong. */ readonly more?: string
  /** Who may do what it tells, by one of these; absent: everybody for whom the part is. */
  readonly who?: readonly Action[]
}
export type GuidePart = {
  /** What a page names it by (parts.ts), of this guide alone. */
  readonly id: string
  readonly heading: string
  /** For whom it is, by one of these; absent: for everybody. */
  readonly who?: readonly Action[]
  readonly steps: readonly Step[]
}
export type KeyHint = { readonly keys: string; readonly does: string }

export type Guide = {
  readonly id: GuideId
  readonly title: string
  /** For whom, and what it comes to, in two sentences. */
  readonly lead: string
  readonly parts: readonly GuidePart[]
  readonly keys: readonly KeyHint[]
}
