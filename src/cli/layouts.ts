/** The layouts that `--layouts` names, beside those that come with the program. */
import type { Layout } from '#actions/layouts/files.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { CommandFault } from '#text/command-line.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { load } from './input.ts'
import { commandFaultText, styled, type Terminal } from './terminal.ts'

/**
 * Runs a command with the layouts of files; a file that is no description is reported, and nothing is run.
 */
export async function withLayouts(
  terminal: Terminal,
  paths: readonly string[] | undefined,
  run: (layouts: readonly Layout[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  const layouts: Layout[] = []
  for (const path of paths ?? []) {
    const layout = await loadLayout(path)
    if (!layout.ok) {
      terminal.error(`${styled(terminal, 'red', '✗')} ${commandFaultText(terminal, layout.error)}`)
      return EXIT.couldNotRead
    }
    layouts.push(layout.value)
  }
  return run(layouts)
}

async function loadLayout(path: string): Promise<Result<Layout, CommandFault>> {
  const file = await load(path)
  if (!file.ok) return file
  // Loaded only where it is wanted: help and versions come at once.
  const { layoutOfText } = await import('#actions/layouts/files.ts')
  const layout = layoutOfText(new TextDecoder().decode(file.value.bytes))
  if (layout.ok) return ok(layout.value)
  if (layout.error === 'not-json') return err({ code: 'layout-not-json', values: { file: path } })
  return err({ code: 'layout-wrong', values: { ...layout.error, file: path } })
}

/** `--layouts a.json --layouts b.json`. */
export function collected(path: string, before: readonly string[] = []): readonly string[] {
  return [...before, path]
}
