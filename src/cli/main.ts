/** The command line: names, arguments and help; each command is a file of commands/. */
import { Command, CommanderError, Help } from 'commander'
import { findInstallation } from '#server/root.ts'
import {
  COMMAND_EXAMPLES,
  fillIn,
  COMMAND_FAULT_TEXT,
  COMMAND_TEXT,
  type CommandSentence,
} from '#text/command-line.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '#text/language.ts'
import type { CheckOptions } from './commands/check.ts'
import type { ConvertOptions } from './commands/convert.ts'
import type { GenerateOptions } from './commands/generate.ts'
import type { ReadCommandOptions } from './commands/read.ts'
import type { DrawOptions } from './commands/draw.ts'
import type { ResetPasswordOptions } from './commands/reset-password.ts'
import type { ScoreOptions } from './commands/score.ts'
import type { VerifyLogOptions } from './commands/verify-log.ts'
import type { VerifyVersionOptions } from './commands/verify-version.ts'
import { EXIT } from './exit-codes.ts'
import { collected, withLayouts } from './layouts.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** The language is wanted before the arguments are understood: help and refusals are worded in it. */
function languageFrom(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language | string {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const option = args[at]
  const given = option?.includes('=') ? option.split('=')[1] : args[at + 1]
  const named = at < 0 ? environment['JICHI_LANG'] : given
  if (named === undefined || named === '') return 'zh-CN'
  return (
    LANGUAGES.find(
      (language) =>
        language.toLowerCase() === named.toLowerCase() || language.split('-')[0] === named.toLowerCase(),
    ) ?? named
  )
}

/** Help in the language asked for, whose headings the library has in English only. */
class WordedHelp extends Help {
  readonly #headings: Readonly<Record<string, string>>

  constructor(text: (name: CommandSentence) => string) {
    super()
    this.#headings = {
      'Usage:': text('usage'),
      'Arguments:': text('argumentsHead'),
      'Options:': text('optionsHead'),
      'Commands:': text('commandsHead'),
    }
  }

  override styleTitle(title: string): string {
    return this.#headings[title] ?? title
  }
}

type WithLayouts = { readonly layouts?: readonly string[] }

type CommandName =
  | 'read'
  | 'check'
  | 'convert'
  | 'generate'
  | 'verify-log'
  | 'verify-version'
  | 'score'
  | 'draw'
  | 'reset-password'
  | 'serve'

type Commands = {
  readonly terminal: Terminal
  readonly text: (name: CommandSentence) => string
  /** A command of this name, with its help in the language. */
  readonly command: (name: CommandName) => Command
}

function commandOf(program: Command, name: CommandName, language: Language): Command {
  const text = (sentence: CommandSentence) => COMMAND_TEXT[sentence][language]
  const child = program
    .command(name)
    .description(text(name))
    .helpOption('-h, --help', text('help'))
    .option('--lang <language>', text('language'))
  child.createHelp = () => new WordedHelp(text)
  return child.addHelpText('after', `\n${text('examplesHead')}\n${COMMAND_EXAMPLES[name][language]}`)
}

/** What works on files and makes them. */
function readingCommands({ terminal, text, command }: Commands): void {
  command('read')
    .argument('<file...>', text('files'))
    .option('--json', text('json'))
    .option('--ndjson', text('ndjson'))
    .option('--indicators', text('indicators'))
    .option('--layouts <file>', text('layouts'), collected)
    .action(async (files: string[], options: ReadCommandOptions & WithLayouts) => {
      process.exitCode = await withLayouts(terminal, options.layouts, async (layouts) =>
        (await import('./commands/read.ts')).read(terminal, files, options, layouts),
      )
    })
  command('check')
    .argument('<file...>', text('files'))
    .option('--json', text('json'))
    .option('--layouts <file>', text('layouts'), collected)
    .action(async (files: string[], options: CheckOptions & WithLayouts) => {
      process.exitCode = await withLayouts(terminal, options.layouts, async (layouts) =>
        (await import('./commands/check.ts')).check(terminal, files, options, layouts),
      )
    })
  command('convert')
    .argument('<file...>', text('file'))
    .option('-o, --output <file>', text('out'))
    .option('--to <format>', text('to'))
    .option('--template <template>', text('template'))
    .option('--force', text('force'))
    .option('--layouts <file>', text('layouts'), collected)
    .action(async (files: string[], options: ConvertOptions & WithLayouts) => {
      process.exitCode = await withLayouts(terminal, options.layouts, async (layouts) =>
        (await import('./commands/convert.ts')).convert(terminal, files, options, layouts),
      )
    })
  command('generate')
    .option('--projects <number>', text('generateProjects'))
    .option('--seed <seed>', text('seed'))
    .option('--year <year>', text('fiscalYear'))
    .option('--out <folder>', text('outFolder'))
    .option('--format <format>', text('generateFormat'))
    .option('--faults <rate>', text('faults'))
    .option('--into-database', text('intoDatabase'))
    .option('--payments', text('generatePayments'))
    .option('--database <url>', text('database'))
    .option('--data <folder>', text('data'))
    .option('--force', text('generateForce'))
    .action(async (options: GenerateOptions) => {
      process.exitCode = await (await import('./commands/generate.ts')).generate(terminal, options)
    })
}

/** What proves a log, a version, a draw or a score without the server. */
function provingCommands({ terminal, text, command }: Commands): void {
  command('verify-log')
    .argument('<file>', text('logFile'))
    .option('--head <hash>', text('logHead'))
    .option('--key <public key>', text('signatureKey'))
    .option('--json', text('json'))
    .action(async (file: string, options: VerifyLogOptions) => {
      process.exitCode = await (
        await import('./commands/verify-log.ts')
      ).verifyLogCommand(terminal, file, options)
    })
  command('verify-version')
    .argument('<file>', text('versionFile'))
    .option('--key <public key>', text('signatureKey'))
    .action(async (file: string, options: VerifyVersionOptions) => {
      process.exitCode = await (
        await import('./commands/verify-version.ts')
      ).verifyVersion(terminal, file, options)
    })
  command('draw')
    .argument('<file>', text('drawFile'))
    .option('--json', text('json'))
    .action(async (file: string, options: DrawOptions) => {
      process.exitCode = await (await import('./commands/draw.ts')).drawCommand(terminal, file, options)
    })
  command('score')
    .argument('<file>', text('proofFile'))
    .option('--approved <file>', text('approvedFiles'), collected)
    .option('--key <public key>', text('signatureKey'))
    .option('--json', text('json'))
    .action(async (file: string, options: ScoreOptions) => {
      process.exitCode = await (await import('./commands/score.ts')).score(terminal, file, options)
    })
}

/** What works on an installation. */
function servingCommands({ terminal, text, command }: Commands): void {
  command('reset-password')
    .argument('<account>', text('resetAccount'))
    .option('--second-factor', text('resetSecondFactor'))
    .option('--database <url>', text('database'))
    .option('--data <folder>', text('data'))
    .action(async (account: string, options: ResetPasswordOptions) => {
      process.exitCode = await (
        await import('./commands/reset-password.ts')
      ).resetPassword(terminal, account, options)
    })
  command('serve')
    .option('--demo', text('demo'))
    .option('--demo-open', text('demoOpen'))
    .option('--port <port>', text('port'))
    .option('--host <address>', text('host'))
    .option('--database <url>', text('database'))
    .option('--data <folder>', text('data'))
    .action(async (options: Readonly<Record<string, string | boolean>>) => {
      process.exitCode = await (await import('./commands/serve.ts')).serve(terminal, options)
    })
}

function build(language: Language): Command {
  const text = (name: CommandSentence) => COMMAND_TEXT[name][language]
  const terminal = openTerminal(language)
  const program = new Command('jichi')
  program
    .description(text('about'))
    .version(findInstallation().version, '-V, --version', text('version'))
    .helpOption('-h, --help', text('help'))
    .helpCommand(false)
    .option('--lang <language>', text('language'))
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  program.createHelp = () => new WordedHelp(text)
  const commands: Commands = {
    terminal,
    text,
    command: (name) => commandOf(program, name, language),
  }
  readingCommands(commands)
  provingCommands(commands)
  servingCommands(commands)
  for (const child of program.commands) child.exitOverride().configureOutput({ writeErr: () => undefined })
  return program
}

async function main(args: readonly string[]): Promise<void> {
  const language = languageFrom(args, process.env)
  const known = LANGUAGES.find((one) => one === language)
  if (known === undefined) {
    for (const one of LANGUAGES)
      process.stderr.write(`${fillIn(COMMAND_FAULT_TEXT['language-unknown'][one], { language })}\n`)
    process.exitCode = EXIT.couldNotRead
    return
  }
  const program = build(known)
  if (args.length === 0) {
    process.stdout.write(program.helpInformation())
    return
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return
    process.stderr.write(
      `${fillIn(COMMAND_TEXT.argumentsWrong[known], { detail: error.message.replace(/^error: /, '') })}\n`,
    )
    process.exitCode = EXIT.couldNotRead
  }
}

/** A reader that goes away (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

await main(process.argv.slice(2))
