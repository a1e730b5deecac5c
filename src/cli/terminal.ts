/** Where the command line writes: the two streams, how wide the terminal is, and whether it takes colour. */
import type { Severity } from '#core/kernel/finding.ts'
import type { Language } from '#text/language.ts'
import {
  COMMAND_FAULT_TEXT,
  COMMAND_TEXT,
  fillIn,
  type CommandFault,
  type CommandSentence,
} from '#text/command-line.ts'

export type Terminal = {
  readonly language: Language
  /** Columns; null when the output is no terminal: then nothing is cut. */
  readonly width: number | null
  readonly colour: boolean
  /** Progress is shown on standard error, to people only. */
  readonly progress: boolean
  out(text: string): void
  error(text: string): void
}

const NARROWEST = 60

/** Colour only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function openTerminal(language: Language): Terminal {
  const { stdout, stderr, env } = process
  return {
    language,
    width: stdout.isTTY ? Math.max(NARROWEST, stdout.columns) : null,
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    progress: stderr.isTTY,
    out: (text) => void stdout.write(`${harmless(text)}\n`),
    error: (text) => void stderr.write(`${harmless(text)}\n`),
  }
}

/**
 * What a name or a text from outside must not do to a terminal: move the cursor, clear it, rename its window.
 * Colours stay.
 */
// oxlint-disable-next-line no-control-regex -- these very characters are to be found
const COMMANDS = /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f]/g

function harmless(text: string): string {
  return text.replace(COMMANDS, '')
}

export function sentence(
  terminal: Pick<Terminal, 'language'>,
  name: CommandSentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillIn(COMMAND_TEXT[name][terminal.language], values)
}

export function commandFaultText(terminal: Pick<Terminal, 'language'>, fault: CommandFault): string {
  return fillIn(COMMAND_FAULT_TEXT[fault.code][terminal.language], fault.values)
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const
type Style = keyof typeof CODES

export function styled(terminal: Terminal, style: Style, text: string): string {
  return terminal.colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text
}

const SEVERITY_MARK: Record<Severity, string> = { error: '●', warning: '▲', advice: '○' }
const SEVERITY_STYLE: Record<Severity, Style> = { error: 'red', warning: 'yellow', advice: 'dim' }

/** ● ▲ ○ with the words or numbers after them. */
export function severityText(terminal: Terminal, severity: Severity, text: string | number): string {
  return styled(terminal, SEVERITY_STYLE[severity], `${SEVERITY_MARK[severity]} ${text}`)
}
