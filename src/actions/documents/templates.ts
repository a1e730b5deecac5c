/** The templates that files are written with: official ones, and the bureau's own from a folder or a file. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { readTemplate } from '#documents/templates/read.ts'
import type { Template } from '#documents/templates/template.ts'
import { templateById, templateNames } from '#documents/templates/templates.ts'

/**
 * What writeTargets takes: one that was asked for, and the bureau's own for every form that nothing was asked
 * for.
 */
export type TemplateChoice = { readonly template?: Template; readonly templates: readonly Template[] }

const MOST_TEMPLATES = 50

/**
 * @param folder with the bureau's own templates, one a file; undefined or missing for none.
 * @param asked the id of a template, with or without its version; undefined for the bureau's own or the
 * region's. Errors: template-not-json, template-wrong, template-unknown.
 */
export async function chooseTemplates(
  folder: string | undefined,
  asked?: string,
): Promise<Result<TemplateChoice, WriteFault>> {
  const own = folder === undefined ? ok([]) : await ownTemplates(folder)
  if (!own.ok) return own
  if (asked === undefined) return ok({ templates: own.value })
  const found =
    own.value.find(({ id, version }) => asked === id || asked === `${id}/${version}`) ?? templateById(asked)
  const known = [...templateNames(), ...own.value.map(({ id, version }) => `${id}/${version}`)].join(' ')
  return found === null
    ? err({ code: 'template-unknown', values: { id: asked, known } })
    : ok({ template: found, templates: own.value })
}

/**
 * A template from a file on the command line, or an official one by its id. Errors: as {@link
 * chooseTemplates}.
 */
export async function templateFromArgument(argument: string): Promise<Result<TemplateChoice, WriteFault>> {
  if (!argument.endsWith('.json')) return chooseTemplates(undefined, argument)
  const read = await templateOfFile(argument)
  return read.ok ? ok({ template: read.value, templates: [read.value] }) : read
}

async function ownTemplates(folder: string): Promise<Result<readonly Template[], WriteFault>> {
  const templates: Template[] = []
  for (const file of await jsonFiles(folder)) {
    const read = await templateOfFile(join(folder, file))
    if (!read.ok) return read
    templates.push(read.value)
  }
  return ok(templates)
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .slice(0, MOST_TEMPLATES)
  } catch {
    // Most installations have no templates of their own.
    return []
  }
}

async function templateOfFile(path: string): Promise<Result<Template, WriteFault>> {
  try {
    return readTemplate(await readFile(path, 'utf8'), basename(path))
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return err({ code: 'template-not-json', values: { file: basename(path), detail } })
  }
}
