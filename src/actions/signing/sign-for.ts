/** Signing with the key of a region. */
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { VERSION_FORMAT, type ApprovedVersion } from '#core/signing/signature.ts'
import { signedText, type Signature } from '#core/kernel/signature.ts'
import type { KeptVersion } from '#store/projects/versions.ts'
import { currentSigningKey } from '#store/signing/keys.ts'
import type { Db } from '#store/kernel/store.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import type { Context } from '../kernel/context.ts'

/** Why nothing can be signed though the region signs; null when nothing bars it. */
export async function signingRefusal({ signer }: Context, db: Db): Promise<Problem | null> {
  const publicKey = await currentSigningKey(db)
  return publicKey === null || (await signer?.has(publicKey)) === true ? null : problem('signing-key-gone')
}

/**
 * Signs with the region's key of today; null where it has none. Errors: signing-key-gone (the private key is
 * not on this server).
 */
export async function signFor(
  context: Context,
  db: Db,
  value: Parameters<typeof signedText>[0],
): Promise<Result<Signature | null, Problem>> {
  const publicKey = await currentSigningKey(db)
  if (publicKey === null) return ok(null)
  const signature = (await context.signer?.sign(publicKey, signedText(value))) ?? null
  return signature === null ? err(problem('signing-key-gone')) : ok(signature)
}

/** Signs a version that was made a moment ago; null where the region does not sign. */
export async function signKeptVersion(
  context: Context,
  tx: Db,
  what: FilingRef,
  version: KeptVersion | null,
): Promise<Signature | null> {
  invariant(version !== null, 'a version that was made is there')
  const signed = await signFor(context, tx, { ...versionAsSigned(tx.region, what, version) })
  // What bars it was asked before the step: nothing is approved half.
  invariant(signed.ok, 'the key was there a moment ago')
  return signed.value
}

/** What is signed of an approved version. */
export function versionAsSigned(
  region: string,
  { of, id }: FilingRef,
  { number, fiscalYear, approval, reason, approvedAt, content }: Omit<KeptVersion, 'sha256' | 'signature'>,
): ApprovedVersion {
  return {
    format: VERSION_FORMAT,
    region,
    ...(of === 'projects' ? { project: id } : { document: id }),
    number,
    fiscalYear,
    approval: { number: approval.number, date: approval.date },
    reason,
    approvedAt,
    content: JSON.parse(JSON.stringify(content)),
  }
}
