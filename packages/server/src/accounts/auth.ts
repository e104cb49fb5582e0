import { isUserName } from '@doorstep/application/accounts.ts'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { getMigrations } from 'better-auth/db/migration'
import { username } from 'better-auth/plugins'
import { z } from 'zod'
import type { AccountsDatabase } from './database.ts'

/** As user names are stored and compared. */
export const normalUserName = (text: string): string => text.normalize('NFKC').toLowerCase()

const sessionSeconds = 12 * 3600

/**
 * Opens a session without a password. It is called from the server only, and only where the folder is
 * a demo; no path leads to it.
 */
const stepIn = {
  id: 'demo-step-in',
  endpoints: {
    stepIn: createAuthEndpoint(
      { method: 'POST', body: z.object({ account: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.account)
        if (!user) throw ctx.error('NOT_FOUND')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { account: user.id }
      },
    ),
  },
} satisfies BetterAuthPlugin

export interface AuthSettings {
  readonly secret: string
  /** Where the server is, as browsers name it; https makes the cookie travel only encrypted. */
  readonly url: string
}

/** better-auth over our connection: user name and password, sessions in the file, no open sign-up. */
export async function openAuth({ kind, db }: AccountsDatabase, { secret, url }: AuthSettings) {
  const options = {
    database: { db, type: kind },
    secret,
    baseURL: url,
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours counts tries by account and by true address; this one only sees its own paths.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    session: { expiresIn: sessionSeconds, updateAge: 1800, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'doorstep',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' as const },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: isUserName,
        usernameNormalization: normalUserName,
      }),
      stepIn,
    ],
  }
  const { runMigrations } = await getMigrations(options)
  await runMigrations()
  return betterAuth(options)
}

export type Auth = Awaited<ReturnType<typeof openAuth>>
