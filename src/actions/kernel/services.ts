/**
 * What the context carries of the rooms: only the shape in which everybody uses it. The rooms make what has
 * it, the installation puts it in.
 */
import type { JobRow } from '#core/kernel/job.ts'
import type { MailFaultCode } from '#core/kernel/mail-fault.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Signature } from '#core/kernel/signature.ts'

/** A job as it is now. */
export type JobChange = { readonly region: string; readonly job: JobRow }

/** Where jobs are announced within this process (actions/jobs/board.ts). */
export type JobBoard = {
  announce(change: JobChange): void
  /** @returns what ends the subscription. */
  subscribe(listener: (change: JobChange) => void): () => void
}

/** Zips that are being taken apart (actions/documents/unpacking.ts). */
export type Unpacking = {
  /** @param files of the zip */
  begin(batch: string, files: number): Unpacked
  /** Files of the batch's open zips: of all, and of those that are no jobs yet. */
  files(batch: string): { readonly all: number; readonly left: number }
  /** Nothing more comes out of the zips of this batch. */
  stop(batch: string): void
}

/** One zip. */
export type Unpacked = {
  stopped(): boolean
  /** So many more files became jobs. */
  took(files: number): void
  end(): void
}

/** `id` names it: sent twice, both have one Message-ID. */
export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** `final`: trying again would change nothing. */
export type MailFault = { readonly code: MailFaultCode; readonly detail: string; readonly final: boolean }

/** Sends mails (actions/messages/mailer.ts). */
export type Mailer = {
  readonly server: {
    readonly host: string
    readonly port: number
    readonly tls: MailTls
    /** Address of the sender. */
    readonly from: string
    /** Address of the site, for links: https://jichi.example.gov.cn. */
    readonly site: string
  }
  send(mail: Mail): Promise<Result<null, MailFault>>
}

/**
 * required: STARTTLS, or nothing is sent; implicit: TLS from the beginning (465); off: plain, for a server on
 * this machine.
 */
export type MailTls = 'required' | 'implicit' | 'off'

export type ScanFault =
  | { readonly code: 'found'; readonly name: string }
  | { readonly code: 'unreachable'; readonly detail: string }

/** Looks for viruses (actions/attachments/clamd.ts). */
export type Scanner = { scan(bytes: Uint8Array): Promise<Result<null, ScanFault>> }

/** Holds the private keys of signatures (actions/signing/signer.ts). */
export type Signer = {
  /** Makes a pair and keeps its private key. @returns the public key */
  make(): Promise<string>
  /** null when the private key is not on this server, or is another's. */
  sign(publicKey: string, text: string): Promise<Signature | null>
  has(publicKey: string): Promise<boolean>
}
