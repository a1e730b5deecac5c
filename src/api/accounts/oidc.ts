/**
 * The sign-in service of the office: GET and PUT /api/oidc; GET /api/session/ways; POST /api/session/oidc,
 * GET /api/session/oidc/callback.
 */
import { z } from 'zod'

/** http or https, without name, password or parameters. */
const issuer = z
  .string()
  .trim()
  .max(300)
  .regex(/^(?:https?:\/\/[^\s@?#]+)?$/u)

export const oidcSettings = z
  .object({
    enabled: z.boolean(),
    issuer,
    clientId: z.string().trim().max(200),
    /** Left out: stays as it is. '': there is none. */
    clientSecret: z.string().max(500).optional(),
    scopes: z
      .string()
      .trim()
      .max(200)
      .regex(/(?:^|\s)openid(?:\s|$)/),
    claim: z.string().trim().min(1).max(100),
    createAccounts: z.boolean(),
    secondFactor: z.boolean(),
  })
  .refine(({ enabled, issuer: at, clientId }) => !enabled || (at !== '' && clientId !== ''), {
    path: ['issuer'],
  })
export type OidcSettings = z.infer<typeof oidcSettings>

export type OidcView = Omit<OidcSettings, 'clientSecret'> & { readonly secretSet: boolean }

const signInWays = z.object({ oidc: z.boolean() })
export type SignInWays = z.infer<typeof signInWays>

/** Where the browser goes. */
export type OidcBegun = { readonly address: string }
