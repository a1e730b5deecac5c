/** Figures of the program held against those that were made up again, by kind. */

export type Difference = {
  readonly where: string
  readonly what: string
  readonly program: unknown
  readonly again: unknown
}
/** What could not be held against anything, and why. */
export type LeftOut = { readonly what: string; readonly count: number; readonly why: string }
export type Compared = {
  readonly kind: string
  readonly figures: number
  readonly differences: readonly Difference[]
  /** Figures by what they are. */
  readonly by: Readonly<Record<string, number>>
  readonly leftOut: readonly LeftOut[]
}

export type Tally = {
  /** Two figures, or lists of figures, of one thing. */
  hold(where: string, what: string, program: unknown, again: unknown): void
  /** Each name of `again` against the same name of the program's answer. */
  holdAll(where: string, what: string, program: object | null | undefined, again: object): void
  leave(what: string, count: number, why: string): void
  end(): Compared
}

export function tally(kind: string): Tally {
  const differences: Difference[] = []
  const by: Record<string, number> = {}
  const leftOut: LeftOut[] = []
  const hold = (where: string, what: string, program: unknown, again: unknown) => {
    by[what] = (by[what] ?? 0) + 1
    if (plain(program) !== plain(again)) differences.push({ where, what, program, again })
  }
  return {
    hold,
    holdAll(where, what, program, again) {
      const there: Readonly<Record<string, unknown>> = { ...program }
      for (const [name, value] of Object.entries(again)) hold(where, `${what}.${name}`, there[name], value)
    },
    leave(what, count, why) {
      if (count > 0) leftOut.push({ what, count, why })
    },
    end: () => ({
      kind,
      figures: Object.values(by).reduce((sum, count) => sum + count, 0),
      differences,
      by,
      leftOut,
    }),
  }
}

/** Amounts are whole numbers, in answers as text; names of one thing have no order. */
function plain(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner === 'bigint') return inner.toString()
      return inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner
    }) ?? 'nothing'
  )
}
