/** Exit codes, the same for every command. */
export const EXIT = { fine: 0, errorsFound: 1, couldNotRead: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
