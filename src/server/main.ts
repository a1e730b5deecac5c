/** `npm start`: reads the options and runs the server in the foreground. */
import { parseArgs } from 'node:util'
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '#text/language.ts'
import { START_HELP, startSentence } from '#text/database/start.ts'
import { runServer, type RunOptions } from './run.ts'

const OPTIONS = {
  demo: { type: 'boolean' },
  'demo-open': { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function languageOf(text: string | undefined): Language | null {
  return LANGUAGES.find((language) => language === text || language.split('-')[0] === text) ?? null
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`--port ${text}`)
  return port
}

function readOptions(args: readonly string[]): (RunOptions & { help: boolean }) | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true })
    const language = languageOf(values.lang ?? process.env['JICHI_LANG'])
    return {
      demo: values.demo,
      demoOpen: values['demo-open'],
      port: portOf(values.port),
      host: values.host,
      database: values.database,
      data: values.data,
      language,
      help: values.help ?? false,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    for (const language of LANGUAGES)
      console.error(startSentence('optionUnknown', language, { detail: options }))
    return 2
  }
  if (options.help) {
    const languages = options.language ? [options.language] : LANGUAGES
    console.log(languages.map((language) => START_HELP[language]).join('\n\n'))
    return 0
  }
  return runServer(
    options,
    (line) => console.log(line),
    (line) => console.error(line),
  )
}

process.exitCode = await main(process.argv.slice(2))
// What was said is written out first; anything that still holds the process is not waited for long.
setTimeout(() => process.exit(), 2000).unref()
