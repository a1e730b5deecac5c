/**
 * Signatures (docs/operation-log.md): GET and POST /api/signing-keys (the region's public keys; makes the
 * next), GET /api/projects/:id/versions/:number/file and /api/statements/:id/versions/:number/file (an
 * approved version with its signature), GET …/check.
 */
import type { Anchoring } from '#core/operation-log/kept-check.ts'
import type { SignatureState } from '#core/signing/signature.ts'
import type { SigningKeyRow } from '#core/signing/rows.ts'

/** The one of today first. `isHere`: its private key is on this server. */
export type SigningKeys = { readonly rows: readonly SigningKeyRow[]; readonly isHere: boolean }

/**
 * `digest`: the content has the digest that was kept with it. `anchor`: whether that is the one in the record
 * of the approval.
 */
export type VersionCheck = {
  readonly digest: boolean
  readonly anchor: Anchoring
  readonly signature: SignatureState
  readonly publicKey: string | null
}
