/** An account of the demonstration with its password, as the sign-in page offers it. */
import type { Role } from './roles.ts'

export type DemoAccount = {
  readonly account: string
  readonly name: string
  readonly password: string
  readonly role: Role
  /** The name of the unit of its post; null: the whole region. */
  readonly unit: string | null
}
