/** What was thrown, as an answer: known limits by their own words, everything else as a number under which the log has it. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { MEGABYTE } from '#api/constants.ts'
import { problem, type Problem } from '#core/problem.ts'
import { JSON_LIMIT } from './limits.ts'
import { refuse } from './problems.ts'
import { Refusal } from './refusal.ts'

/** The framework's own codes. Those not named here are unexpected unless their status says the request is at fault. */
const KNOWN: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problem('request-too-large', { limit: JSON_LIMIT / MEGABYTE }),
  FST_FILES_LIMIT: problem('upload-too-many'),
  FST_PARTS_LIMIT: problem('upload-too-many'),
  FST_FIELDS_LIMIT: problem('upload-too-many'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: problem('upload-empty'),
}

/** The database went away, is starting or is stopping: the system's and PostgreSQL's own codes. */
const UNAVAILABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08000', '08003', '08006'])

/** What the driver says, without a code, of a connection that was cut or could not be had in time. */
const CUT = /^Connection terminated|^timeout exceeded when trying to connect/

function isUnavailable(error: FastifyError): boolean {
  // A socket that is not there is a missing file to the system.
  const noSocket = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
  return noSocket || UNAVAILABLE.has(error.code) || CUT.test(error.message)
}

/** Name, message, code and stack; nothing else that an error may carry, for that may hold rows or secrets. */
function loggable(error: FastifyError): Record<string, unknown> {
  return { name: error.name, message: error.message, code: error.code, stack: error.stack }
}

function problemOf(error: FastifyError, request: FastifyRequest, newId: () => string): Problem {
  if (error instanceof Refusal) return error.problem
  const known = KNOWN[error.code]
  if (known !== undefined) return known
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return problem('request-unreadable')
  const id = newId()
  request.log.error({ id, method: request.method, route: request.routeOptions.url, error: loggable(error) }, 'unexpected')
  return isUnavailable(error) ? problem('unavailable') : problem('unexpected', { id })
}

export function answerErrors(app: FastifyInstance, newId: () => string): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => refuse(reply, problemOf(error, request, newId)))
}
