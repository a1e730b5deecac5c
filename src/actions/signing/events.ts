/** Audit events of signatures. */
import { change } from '../kernel/event.ts'

type PublicKey = { publicKey: string }

export const signingKeyMade = change<PublicKey | null, PublicKey>('signing-key.made', 'region')
