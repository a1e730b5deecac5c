/**
 * `jichi verify-version`: whether the file of an approved version is as it was signed; offline, without a
 * database.
 */
import { readFile } from 'node:fs/promises'
import { isRight } from '#actions/signing/sm2.ts'
import { readVersionFile, type SignatureState, type VersionFile } from '#core/signing/signature.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { isTrusted, printSignature } from '../signatures.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type VerifyVersionOptions = { readonly key?: string }

/**
 * @returns 0: as it was signed; 1: touched, not signed, or by another key; 2: could not be read as an
 * approved version.
 */
export async function verifyVersion(
  terminal: Terminal,
  path: string,
  { key }: VerifyVersionOptions,
): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const file = text === null ? null : readVersionFile(text)
  if (file === null) {
    terminal.error(
      `${styled(terminal, 'red', '✗')} ` +
        `${commandFaultText(terminal, text === null ? { code: 'file-missing', values: { file: path } } : { code: 'no-version', values: { file: path } })}`,
    )
    return EXIT.couldNotRead
  }
  const { number, name, approval, signature } = file
  terminal.out(styled(terminal, 'bold', sentence(terminal, 'versionOf', { name, number, approval })))
  const state = { signature: stateOf(file), publicKey: signature?.publicKey ?? null }
  printSignature(terminal, state, key)
  return state.signature === 'right' && isTrusted(state, key) ? EXIT.fine : EXIT.errorsFound
}

function stateOf({ isSigned, signature, text }: VersionFile): SignatureState {
  if (!isSigned) return 'none'
  return signature !== null && isRight(signature, text) ? 'right' : 'wrong'
}
