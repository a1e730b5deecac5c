/**
 * Holds every answer of a server under test to the schema that the document of all addresses gives for it
 * (src/server/answers.json): a field too many, one that is missing or of another type is a fault of the run.
 */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import answersOfTypes from '#server/answers.json' with { type: 'json' }

const answers: { readonly [address: string]: object } = answersOfTypes.answers

const IN_DOCUMENT = /^#\/components\/schemas\//

/** Closes what lists its fields: the document lets answers grow, an answer of today has no other field. */
function closed(schema: unknown): unknown {
  if (typeof schema === 'string') return schema.replace(IN_DOCUMENT, 'document#/$defs/')
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const own = Object.fromEntries(Object.entries(schema).map(([word, value]) => [word, closed(value)]))
  const listsAll = own['type'] === 'object' && 'properties' in own && !('additionalProperties' in own)
  return listsAll ? { ...own, additionalProperties: false } : own
}

const ajv = new Ajv2020({ allowUnionTypes: true, inlineRefs: false, code: { optimize: false } })
ajv.addSchema({ $id: 'document', $defs: closed(answersOfTypes.schemas) })

const validators = new Map<string, ValidateFunction>()

function validatorOf(address: string): ValidateFunction | null {
  const known = validators.get(address)
  if (known !== undefined) return known
  const schema = address === REFUSED ? { $ref: '#/components/schemas/Problem' } : answers[address]
  if (schema === undefined) return null
  const made = ajv.compile(closed(schema) as object)
  validators.set(address, made)
  return made
}

const REFUSED = 'refused'

function said({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params).slice(0, 200)}`
}

/**
 * What differs in an answer from the schema of its address; null for one that is as it says, or has none.
 * @param body as it is sent, before it becomes text
 */
export function differenceIn(address: string, status: number, body: unknown): string | null {
  const validator = validatorOf(status < 400 ? address : REFUSED)
  if (validator === null || validator(JSON.parse(JSON.stringify(body)))) return null
  return `${address} (${status}): ${(validator.errors ?? []).map(said).join('; ')}`
}

/** Looks at every answer in JSON. @param found is told of each that is not as its schema says */
export function holdAnswers(app: FastifyInstance, found: (difference: string) => void): void {
  app.addHook('preSerialization', async (request, reply, body: unknown) => {
    const { method, url = '' } = request.routeOptions
    const difference = differenceIn(`${method} ${url}`, reply.statusCode, body)
    if (difference !== null) found(difference)
    return body
  })
}
