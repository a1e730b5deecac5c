/**
 * What was thrown, as an answer: known limits by their own words, everything else as a number under which the
 * log has it.
 */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { MEGABYTE } from '#api/kernel/constants.ts'
import { databaseTrouble, type DatabaseTrouble } from '#core/kernel/database-trouble.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { JSON_LIMIT } from './limits.ts'
import { refuse } from './problems.ts'
import { Refusal } from './refusal.ts'

/**
 * The framework's own codes. Those not named here are unexpected unless their status says the request is at
 * fault.
 */
const KNOWN: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problem('request-too-large', { limit: JSON_LIMIT / MEGABYTE }),
  FST_FILES_LIMIT: problem('upload-too-many'),
  FST_PARTS_LIMIT: problem('upload-too-many'),
  FST_FIELDS_LIMIT: problem('upload-too-many'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: problem('upload-empty'),
}

/** What is said of trouble with the database; that two collided again and again is being busy, too. */
export const TROUBLES: Readonly<Record<DatabaseTrouble, Problem>> = {
  away: problem('unavailable'),
  collided: problem('busy'),
  busy: problem('busy'),
  'outcome-unknown': problem('outcome-unknown'),
  'disk-full': problem('disk-full'),
  'disk-read-only': problem('disk-read-only'),
  'resources-short': problem('resources-short'),
}

/** Name, message, code and stack; nothing else that an error may carry, for that may hold rows or secrets. */
function loggable(error: FastifyError): Record<string, unknown> {
  return { name: error.name, message: error.message, code: error.code, stack: error.stack }
}

function problemOf(error: FastifyError, request: FastifyRequest, newId: () => string): Problem {
  if (error instanceof Refusal) return error.problem
  const known = KNOWN[error.code]
  if (known !== undefined) return known
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return problem('request-unreadable')
  const id = newId()
  request.log.error(
    { id, method: request.method, route: request.routeOptions.url, error: loggable(error) },
    'unexpected',
  )
  const trouble = databaseTrouble(error)
  return trouble === null ? problem('unexpected', { id }) : TROUBLES[trouble]
}

export function answerErrors(app: FastifyInstance, newId: () => string): void {
  app.setErrorHandler<FastifyError>((error, request, reply) =>
    refuse(reply, problemOf(error, request, newId)),
  )
}
