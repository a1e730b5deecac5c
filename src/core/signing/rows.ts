/** Public keys with which a region signs, one after the other. */
export type SigningKeyRow = {
  readonly publicKey: string
  readonly madeBy: string | null
  readonly madeAt: string
  /** When the next one took its place; null for the one of today. */
  readonly replacedAt: string | null
}
