/**
 * What can keep the server from starting, as data. The wording is in src/text/database/start.ts: a code without words
 * does not compile.
 */
import type { DatabaseFault } from './database.ts'

export const LISTEN_FAULTS = [
  /** The port that was asked for is taken. values: host, port. */
  'port-taken',
  /** None of the usual ports is free. values: host, from, to. */
  'no-port-free',
  /** The system refuses the port (below 1024, or reserved). values: host, port. */
  'port-refused',
  /** The address is none of this machine. values: host. */
  'host-unknown',
  /**
   * The demonstration, whose passwords are shown, was asked for on an address that other machines reach.
   * values: host.
   */
  'demo-not-open',
  /** The samples for the demonstration are not there. values: folder. */
  'samples-missing',
] as const
export type ListenFaultCode = (typeof LISTEN_FAULTS)[number]

export type ListenFault = {
  readonly code: ListenFaultCode
  readonly values: { readonly [name: string]: string | number }
}

export type StartFault = DatabaseFault | ListenFault
