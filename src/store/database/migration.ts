/** A step of the tables, and what can keep a database from being brought up to date. */

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly sql: string
}

/** A row of the table `migrations`. */
export type Applied = Pick<Migration, 'number' | 'name' | 'sha256'>

export type MigrateFault =
  /** A number is missing or given twice in the folder. */
  | { readonly code: 'migration-gap'; readonly name: string; readonly expected: number }
  /** The file is not the one that was applied. */
  | { readonly code: 'migration-changed'; readonly name: string }
  /** The database lacks steps that are part of the first file now: `commit` is a program that has them. */
  | {
      readonly code: 'migration-older'
      readonly name: string
      readonly last: string
      readonly commit: string
    }
  /** The database was used by a newer version of this program. */
  | { readonly code: 'migration-unknown'; readonly name: string }
  /** The account may not make tables in this database: since PostgreSQL 15 only its owner may. */
  | { readonly code: 'migration-refused'; readonly message: string }
  /** The server refused a statement; nothing of the file is kept. */
  | {
      readonly code: 'migration-failed'
      readonly name: string
      readonly statement: string
      readonly message: string
    }
