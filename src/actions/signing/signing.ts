/**
 * Signing for a region: its key, made and changed by the keeper of the region; approved versions as signed
 * files, and their check.
 */
import type { SigningKeys, VersionCheck } from '#api/signing.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { eventAnchor, type Anchoring } from '#core/operation-log/kept-check.ts'
import { isDigest, recordText } from '#core/kernel/log-record.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { signedText } from '#core/kernel/signature.ts'
import { approvalRecord, eventDigest } from '#store/kernel/event-chain.ts'
import { findFiling } from '#store/filing/filings.ts'
import { findProjectVersion, type KeptVersion } from '#store/projects/versions.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { findStatementFiling } from '#store/statements/filings.ts'
import { findStatementVersion } from '#store/statements/versions.ts'
import { addSigningKey, currentSigningKey, listSigningKeys } from '#store/signing/keys.ts'
import type { Db } from '#store/kernel/store.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import { audit } from '../kernel/audit.ts'
import { signingKeyMade } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { targetWithinReach, textWithinReach } from '../filing/within-reach.ts'
import { versionAsSigned } from './sign-for.ts'
import { isRight } from './sm2.ts'

/** For everybody of the region: a public key is there to be known. */
export async function listKeys(context: Context, actor: Actor): Promise<Result<SigningKeys, Problem>> {
  if (!allows(actor, 'organisation.read', { region: actor.region })) return NOT_ALLOWED
  const rows = await listSigningKeys(context.store.of(actor.region).db)
  const today = rows.find(({ replacedAt }) => replacedAt === null)
  return ok({ rows, isHere: today !== undefined && (await context.signer?.has(today.publicKey)) === true })
}

/**
 * Makes the region's key, in the place of the one of before. Errors: secret-key-missing (no folder to keep it
 * in).
 */
export async function makeKey(context: Context, actor: Actor): Promise<Result<SigningKeys, Problem>> {
  if (!allows(actor, 'region.manage', { region: actor.region })) return NOT_ALLOWED
  const { signer } = context
  if (signer === undefined) return err(problem('secret-key-missing'))
  const publicKey = await signer.make()
  await context.store.of(actor.region).transaction(async (tx) => {
    const before = await currentSigningKey(tx)
    await addSigningKey(tx, { publicKey, by: actor.id, at: context.clock() })
    const event = signingKeyMade(actor.region, before === null ? null : { publicKey: before }, { publicKey })
    await audit(context, tx, actor.id, event)
  })
  return listKeys(context, actor)
}

type Named = { readonly what: FilingRef; readonly number: number }

/**
 * An approved version of a target, or of a text, as a file. Errors: project-not-found, document-not-found,
 * version-not-found.
 */
export async function exportVersion(
  context: Context,
  actor: Actor,
  named: Named,
): Promise<
  Result<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }, Problem>
> {
  const found = await findVersion(context, actor, named)
  if (!found.ok) return found
  const { content, signature, fiscalYear } = found.value
  const file = { ...versionAsSigned(actor.region, named.what, found.value), signature }
  const { unit, title } =
    'indicators' in content
      ? { unit: content.unit, title: content.name }
      : { unit: null, title: content.title ?? content.source.file }
  return ok({
    name: exportName({ year: fiscalYear, unit, title: `${title}-批复第${named.number}版` }, 'json'),
    mediaType: 'application/json; charset=utf-8',
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`),
  })
}

/** Whether the kept version is as it was approved. Errors: as above. */
export async function checkVersion(
  context: Context,
  actor: Actor,
  named: Named,
): Promise<Result<VersionCheck, Problem>> {
  const found = await findVersion(context, actor, named)
  if (!found.ok) return found
  const { content, sha256, signature } = found.value
  const text = signedText({ ...versionAsSigned(actor.region, named.what, found.value) })
  const keys = await listSigningKeys(context.store.of(actor.region).db)
  const isKnown = keys.some(({ publicKey }) => publicKey === signature?.publicKey)
  const state = isKnown && signature !== null && isRight(signature, text) ? 'right' : 'wrong'
  const subject = `${named.what.of === 'projects' ? 'project' : 'document'}:${named.what.id}`
  const anchor = await anchoringOf(
    context.store.of(actor.region).db,
    subject,
    named.number,
    contentDigest(content),
  )
  return ok({
    digest: contentDigest(content) === sha256,
    anchor,
    signature: signature === null ? 'none' : state,
    publicKey: signature?.publicKey ?? null,
  })
}

/**
 * What the record of the approval says of the content; a record that was touched itself says nothing for it.
 */
async function anchoringOf(db: Db, subject: string, number: number, digest: string): Promise<Anchoring> {
  const record = await approvalRecord(db, subject, number)
  const anchor = record === null ? null : eventAnchor(record)
  if (record === null || anchor === null) return 'none'
  const isWhole =
    isDigest(record.algorithm) && eventDigest(record.algorithm, recordText(record)) === record.hash
  return isWhole && anchor.sha256 === digest ? 'held' : 'differs'
}

async function findVersion(
  context: Context,
  actor: Actor,
  { what: { of, id }, number }: Named,
): Promise<Result<KeptVersion, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject =
    of === 'projects'
      ? await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
      : await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, id))
  if (!subject.ok) return subject
  const version = await (of === 'projects' ? findProjectVersion : findStatementVersion)(db, id, number)
  return version === null ? err(problem('version-not-found')) : ok(version)
}
