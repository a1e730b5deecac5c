/**
 * `jichi reset-password`: lets the operator of the machine back into an account, when nobody who may is left.
 */
import { openInstallation } from '#actions/installation/open-installation.ts'
import { rescueAccount } from '#actions/accounts/rescue-account.ts'
import { settingsFrom } from '#server/run.ts'
import { databaseNoticeMessage } from '#text/database/database.ts'
import { startFaultMessage } from '#text/database/start.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type ResetPasswordOptions = {
  readonly secondFactor?: boolean
  readonly database?: string
  readonly data?: string
}

/** @returns 0: the new password was shown; 2: there is no such account, or the database cannot be opened. */
export async function resetPassword(
  terminal: Terminal,
  account: string,
  options: ResetPasswordOptions,
): Promise<ExitCode> {
  const { language } = terminal
  const refuse = (words: string) => {
    terminal.error(`${styled(terminal, 'red', '✗')} ${words}`)
    return EXIT.couldNotRead
  }
  const { root, version, databaseUrl, dataFolder, secretKey } = settingsFrom(options, process.env)
  const opened = await openInstallation({
    root,
    version,
    databaseUrl,
    dataFolder,
    secretKey: secretKey ?? '',
    notify: (notice) => terminal.error(databaseNoticeMessage(notice, language)),
  })
  if (!opened.ok) return refuse(startFaultMessage(opened.error, language))
  try {
    const rescued = await rescueAccount(opened.value.context, account, options.secondFactor === true)
    if (!rescued.ok)
      return refuse(commandFaultText(terminal, { code: 'account-unknown', values: { account } }))
    terminal.out(
      sentence(terminal, 'passwordReset', {
        account: rescued.value.account,
        password: rescued.value.password,
      }),
    )
    if (options.secondFactor === true)
      terminal.out(
        sentence(terminal, rescued.value.secondFactorRemoved ? 'secondFactorReset' : 'secondFactorNone'),
      )
    return EXIT.fine
  } finally {
    await opened.value.close()
  }
}
