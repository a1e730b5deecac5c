/** The one table from a refusal to its HTTP status, and how a refusal is answered. */
import type { FastifyReply } from 'fastify'
import type { Problem, ProblemCode } from '#core/problem.ts'

const STATUS: Record<ProblemCode, number> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'sign-in-refused': 401,
  'sign-in-locked': 429,
  'password-weak': 422,
  'password-wrong': 422,
  'password-same': 422,
  'account-taken': 409,
  'last-administrator': 409,
  'document-not-found': 404,
  'project-not-found': 404,
  'job-not-found': 404,
  'batch-not-found': 404,
  'layout-not-found': 404,
  'user-not-found': 404,
  'address-not-found': 404,
  'job-ended': 409,
  'job-needs-no-decision': 409,
  'job-not-failed': 409,
  'layout-taken': 409,
  'layouts-too-many': 409,
  'model-off': 409,
  'model-failed': 502,
  'document-classified': 409,
  'samples-missing': 409,
  'source-unreadable': 409,
  'document-not-in-format': 500,
  'template-not-json': 500,
  'template-wrong': 500,
  'template-unknown': 400,
  'writer-missing': 501,
  'request-invalid': 400,
  'request-unreadable': 400,
  'request-header-missing': 403,
  'origin-refused': 403,
  'host-refused': 421,
  'too-many-requests': 429,
  'request-too-large': 413,
  'upload-empty': 400,
  'upload-too-large': 413,
  'upload-too-many': 400,
  unexpected: 500,
  unavailable: 503,
}

/** Answers with the refusal as JSON: code and values, nothing of the inside. */
export function refuse(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(STATUS[problem.code]).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(problem)
}
