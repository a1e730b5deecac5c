/** What the projects of one run of tests share: made by the first that asks, ended by the last. */

type Shared<T> = { readonly made: Promise<{ readonly value: T; end(): Promise<void> }>; users: number }

/** Set-ups of different projects are loaded apart from each other, in one process. */
const everywhere = globalThis as typeof globalThis & { jichiShared?: Map<string, Shared<unknown>> }

/**
 * @param name the same for everybody who shares it
 * @returns the value, and what its user calls in the end
 */
export async function onceARun<T>(
  name: string,
  make: () => Promise<{ readonly value: T; end(): Promise<void> }>,
): Promise<readonly [value: T, leave: () => Promise<void>]> {
  everywhere.jichiShared ??= new Map()
  const all = everywhere.jichiShared
  const shared = (all.get(name) ?? { made: make(), users: 0 }) as Shared<T>
  all.set(name, shared)
  shared.users += 1
  const { value, end } = await shared.made
  const leave = async () => {
    shared.users -= 1
    if (shared.users > 0) return
    all.delete(name)
    await end()
  }
  return [value, leave]
}
