/**
 * `jichi score`: works a proof sheet of a self-evaluation, or the proof of a department's year, out again, as a
 * third party would: offline, from its facts alone; points against the approved versions that are named.
 */
import { readFile } from 'node:fs/promises'
import { readApprovedContent, type ApprovedVersionFile } from '#actions/self-evaluation/approved-content.ts'
import { isRight } from '#actions/signing/sm2.ts'
import { scoreProof, yearProof } from '#api/evaluation/score-proof.ts'
import type { Json } from '#core/kernel/canonical.ts'
import { isRecord } from '#core/kernel/record.ts'
import { readSignature, signedText } from '#core/kernel/signature.ts'
import { recompute, type ProofDifference, type ScoreProof } from '#core/scoring/proof.ts'
import { isUngraded } from '#core/scoring/score-project.ts'
import { approvedDifferences } from '#core/self-evaluation/against-approved.ts'
import { recomputeYear, YEAR_PROOF_FORMAT, type YearProof } from '#core/self-evaluation/year-proof.ts'
import type { SignatureState } from '#core/signing/signature.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { isTrusted, printSignature, type Signed } from '../signatures.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'
import { printDifferences, printScore } from './score-sheet.ts'
import { printYear } from './score-year.ts'

export type ScoreOptions = {
  readonly json?: boolean
  /** The public key that must have signed. */
  readonly key?: string
  /** Files of approved versions that points are held against. */
  readonly approved?: readonly string[]
}

type Proof =
  | { readonly of: 'sheet'; readonly proof: ScoreProof }
  | { readonly of: 'year'; readonly proof: YearProof }
type Refusal = {
  readonly code: 'file-missing' | 'no-proof' | 'no-version'
  readonly file: string
  readonly detail: string
}

/**
 * @returns 0: every figure is as stated, and signed as asked; 1: one differs, or there is no total though an
 * indicator applies; 2: a file could not be read.
 */
export async function score(terminal: Terminal, path: string, options: ScoreOptions): Promise<ExitCode> {
  const read = await proofAt(path)
  if ('code' in read) return refused(terminal, read)
  const versions: ApprovedVersionFile[] = []
  for (const file of options.approved ?? []) {
    const version = await versionAt(file)
    if ('code' in version) return refused(terminal, version)
    versions.push(version)
  }
  const judged = judge(read, versions)
  if (options.json) terminal.out(JSON.stringify({ ...judged.printed, signature: read.signed }, null, 2))
  else print(terminal, read, judged, options)
  return judged.isWhole && judged.differences.length === 0 && isTrusted(read.signed, options.key)
    ? EXIT.fine
    : EXIT.errorsFound
}

function refused(terminal: Terminal, { code, file, detail }: Refusal): ExitCode {
  terminal.error(
    `${styled(terminal, 'red', '✗')} ${commandFaultText(terminal, { code, values: { file, detail } })}`,
  )
  return EXIT.couldNotRead
}

async function proofAt(path: string): Promise<(Proof & { readonly signed: Signed }) | Refusal> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { code: 'file-missing', file: path, detail: '' }
  const value = parsed(text)
  if (value === null) return { code: 'no-proof', file: path, detail: 'JSON' }
  const { signature: _, ...unsigned } = value
  const isYear = value['format'] === YEAR_PROOF_FORMAT
  const checked = (isYear ? yearProof : scoreProof).safeParse(unsigned)
  if (!checked.success)
    return { code: 'no-proof', file: path, detail: checked.error.issues[0]?.path.join('.') || '$' }
  const signed = signatureOf(value)
  return checked.data.format === YEAR_PROOF_FORMAT
    ? { of: 'year', proof: checked.data, signed }
    : { of: 'sheet', proof: checked.data, signed }
}

function signatureOf(value: { readonly [name: string]: Json }): Signed {
  const signature = readSignature(value['signature'])
  const right = signature !== null && isRight(signature, signedText(value))
  const state: SignatureState = right ? 'right' : 'wrong'
  return {
    signature: (value['signature'] ?? null) === null ? 'none' : state,
    publicKey: signature?.publicKey ?? null,
  }
}

async function versionAt(path: string): Promise<ApprovedVersionFile | Refusal> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return { code: 'file-missing', file: path, detail: '' }
  return readApprovedContent(text) ?? { code: 'no-version', file: path, detail: '' }
}

function parsed(text: string): { readonly [name: string]: Json } | null {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/u, '')) as Json
    return isRecord(value) ? (value as { readonly [name: string]: Json }) : null
  } catch {
    return null
  }
}

type Judged = {
  readonly differences: readonly ProofDifference[]
  /** Every sheet has a total, or nothing that counts. */
  readonly isWhole: boolean
  /** Sheets that were held against their approved version, where versions were named. */
  readonly held: number
  readonly sheets: number
  readonly printed: object
}

function judge(read: Proof, versions: readonly ApprovedVersionFile[]): Judged {
  if (read.of === 'sheet') {
    const { proof } = read
    const { score: computed, differences } = recompute(proof)
    const held = againstVersions(proof, versions, '')
    const all = [...differences, ...held.differences]
    return {
      differences: all,
      isWhole: computed.total !== null || isUngraded(computed.indicators),
      held: held.isHeld ? 1 : 0,
      sheets: 1,
      printed: {
        about: proof.about,
        ruleSet: { id: proof.ruleSet.id, version: proof.ruleSet.version },
        ...computed,
        differences: all,
      },
    }
  }
  const { about, without, sheets } = read.proof
  const again = recomputeYear(read.proof)
  const held = sheets.map(({ proof }, i) => againstVersions(proof, versions, `sheets.${i + 1}.`))
  const all = [...again.differences, ...held.flatMap(({ differences }) => differences)]
  return {
    differences: all,
    isWhole: again.sheets.every(({ proof }) => proof.total !== null || hasNothingToScore(proof)),
    held: held.filter(({ isHeld }) => isHeld).length,
    sheets: sheets.length,
    printed: { about, total: again.total, sheets: sheets.length, without, differences: all },
  }
}

function hasNothingToScore({ indicators }: ScoreProof): boolean {
  return isUngraded(indicators.map(({ outcome }) => outcome))
}

/** The version is found by its digest; by its number and name for sheets that do not say one. */
function againstVersions(
  proof: ScoreProof,
  versions: readonly ApprovedVersionFile[],
  place: string,
): { readonly isHeld: boolean; readonly differences: readonly ProofDifference[] } {
  const { version, versionDigest, project } = proof.about
  const found = versions.find(({ digest, number, content }) =>
    versionDigest === undefined
      ? number === version && content.name === project.name
      : digest === versionDigest,
  )
  if (found === undefined) return { isHeld: false, differences: [] }
  return {
    isHeld: true,
    differences: approvedDifferences(proof, found).map((one) => ({ ...one, path: `${place}${one.path}` })),
  }
}

function print(
  terminal: Terminal,
  read: Proof & { readonly signed: Signed },
  { differences, held, sheets }: Judged,
  { key, approved }: ScoreOptions,
): void {
  if (read.of === 'sheet') printScore(terminal, read.proof, recompute(read.proof).score)
  else printYear(terminal, read.proof, recomputeYear(read.proof))
  printDifferences(terminal, differences)
  if (approved !== undefined && approved.length > 0)
    terminal.out(
      `${held === sheets ? styled(terminal, 'green', '✓') : styled(terminal, 'red', '✗')} ` +
        `${sentence(terminal, 'scoreHeld', { held, sheets })}`,
    )
  printSignature(terminal, read.signed, key)
}
