/**
 * `jichi draw`: does a published draw again, as a third party would: offline, from its seed and list alone.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { drawRecord } from '#api/evaluation/draw.ts'
import { keepsCommitment } from '#core/evaluation/commitment.ts'
import { redraw, type DrawnKey, type DrawRecord } from '#core/evaluation/draw.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { tableText } from '../table.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type DrawOptions = { readonly json?: boolean }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** @returns 0: drawn as stated and as committed to; 1: others are drawn; 2: no draw could be read. */
export async function drawCommand(
  terminal: Terminal,
  path: string,
  { json }: DrawOptions,
): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch(() => null)
  const record = text === null ? null : recordIn(text)
  const again = record === null ? null : redraw(record, sha256)
  if (record === null || again === null || !again.ok) {
    terminal.error(
      `${styled(terminal, 'red', '✗')} ` +
        `${commandFaultText(terminal, { code: text === null ? 'file-missing' : 'no-draw', values: { file: path, detail: again === null || again.ok ? '' : again.error.code } })}`,
    )
    return EXIT.couldNotRead
  }
  const redrawn = { ...again.value, kept: isKept(record) }
  if (json) terminal.out(JSON.stringify(stated(record, redrawn), null, 2))
  else printDraw(terminal, record, redrawn)
  return redrawn.agrees && redrawn.kept !== false ? EXIT.fine : EXIT.errorsFound
}

/** Whether it is the draw that was committed to; null: the record says of no commitment. */
function isKept(record: DrawRecord): boolean | null {
  const { commitment } = record
  return commitment === undefined ? null : keepsCommitment(commitment.what, record, commitment, sha256)
}

type Redrawn = {
  readonly agrees: boolean
  readonly drawn: readonly DrawnKey[]
  /** As committed to. */ readonly kept: boolean | null
}

function namesIn({ candidates }: DrawRecord): ReadonlyMap<string, string> {
  return new Map(candidates.map(({ key, name }) => [key, name]))
}

function stated(record: DrawRecord, { agrees, drawn, kept }: Redrawn): unknown {
  const nameOf = namesIn(record)
  return {
    seed: record.seed,
    attempt: record.attempt,
    at: record.at,
    reason: record.reason,
    candidates: record.candidates.length,
    agrees,
    commitment: record.commitment ?? null,
    kept,
    drawn: drawn.map((one) => ({ ...one, name: nameOf.get(one.key) ?? '' })),
  }
}

function printDraw(terminal: Terminal, record: DrawRecord, { agrees, drawn, kept }: Redrawn): void {
  const nameOf = namesIn(record)
  if (record.attempt !== undefined) terminal.out(drawnAs(terminal, record.attempt, record))
  const [number = '', name = '', key = '', digest = ''] = sentence(terminal, 'drawColumns').split('|')
  terminal.out(
    styled(
      terminal,
      'bold',
      sentence(terminal, 'drawOf', {
        seed: record.seed,
        count: record.count,
        all: record.candidates.length,
      }),
    ),
  )
  terminal.out(
    tableText(
      [{ head: number, align: 'right' }, { head: name, shrink: true }, { head: key }, { head: digest }],
      drawn.map((one, at) => [
        String(at + 1),
        nameOf.get(one.key) ?? '',
        one.key,
        `${one.digest.slice(0, 16)}…`,
      ]),
      terminal.width,
    ).join('\n'),
  )
  terminal.out(
    agrees
      ? styled(terminal, 'green', `✓ ${sentence(terminal, 'drawSame')}`)
      : styled(
          terminal,
          'red',
          `✗ ${sentence(terminal, 'drawDiffers', { stated: record.drawn.join(', ') })}`,
        ),
  )
  terminal.out(commitmentLine(terminal, record, kept))
}

/** When and by which digest it was laid down, and whether the draw kept to it. */
function commitmentLine(terminal: Terminal, { commitment }: DrawRecord, kept: boolean | null): string {
  if (commitment === undefined)
    return styled(terminal, 'yellow', `△ ${sentence(terminal, 'drawUncommitted')}`)
  const { at, digest, drawAt, source } = commitment
  return kept === true
    ? styled(terminal, 'green', `✓ ${sentence(terminal, 'drawKept', { at, drawAt, source, digest })}`)
    : styled(terminal, 'red', `✗ ${sentence(terminal, 'drawNotKept', { digest })}`)
}

/** The how manieth draw it is, when it was made, and why again. */
function drawnAs(terminal: Terminal, attempt: number, { at, reason }: DrawRecord): string {
  const line = sentence(terminal, 'drawNumber', { number: attempt, at: at ?? '' })
  return reason === undefined ? line : `${line}\n${sentence(terminal, 'drawReason', { reason })}`
}

function recordIn(text: string): DrawRecord | null {
  try {
    const parsed = drawRecord.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
