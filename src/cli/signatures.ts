/** What the command line says of a signature, and whether it is good enough. */
import type { SignatureState } from '#core/signing/signature.ts'
import { sentence, styled, type Terminal } from './terminal.ts'

export type Signed = { readonly signature: SignatureState; readonly publicKey: string | null }

/**
 * @param key the public key that is known from elsewhere; with it nothing but a right signature by that key
 * will do
 */
export function isTrusted({ signature, publicKey }: Signed, key: string | undefined): boolean {
  if (key === undefined) return signature !== 'wrong'
  return signature === 'right' && publicKey === key.trim().toLowerCase()
}

export function printSignature(terminal: Terminal, signed: Signed, key: string | undefined): void {
  const { signature, publicKey } = signed
  if (signature === 'none')
    terminal.out(
      key === undefined
        ? styled(terminal, 'dim', sentence(terminal, 'signatureNone', {}))
        : `${styled(terminal, 'red', '✗')} ${sentence(terminal, 'signatureNone', {})}`,
    )
  else if (signature === 'wrong')
    terminal.out(`${styled(terminal, 'red', '✗')} ${sentence(terminal, 'signatureWrong', {})}`)
  else if (!isTrusted(signed, key))
    terminal.out(
      `${styled(terminal, 'red', '✗')} ${sentence(terminal, 'signatureOther', { publicKey: publicKey ?? '' })}`,
    )
  else
    terminal.out(
      `${styled(terminal, 'green', '✓')} ` +
        `${sentence(terminal, key === undefined ? 'signatureRight' : 'signatureKnown', { publicKey: publicKey ?? '' })}`,
    )
}
