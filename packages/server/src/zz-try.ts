import { DatabaseSync } from 'node:sqlite'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { username } from 'better-auth/plugins'
import { Kysely, SqliteDialect } from 'kysely'

const d = new DatabaseSync('/tmp/ba/x.db')
const conn = {
  close: () => d.close(),
  prepare: (sql: string) => {
    const s = d.prepare(sql)
    return {
      reader: s.columns().length > 0,
      all: (p: any) => s.all(...p),
      run: (p: any) => s.run(...p),
      iterate: (p: any) => s.iterate(...p),
    }
  },
}
const db = new Kysely<any>({ dialect: new SqliteDialect({ database: conn as any }) })
const options = {
  database: { db, type: 'sqlite' as const },
  secret: 'x'.repeat(40),
  baseURL: 'http://127.0.0.1:1',
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
  plugins: [
    username({
      usernameValidator: (n) => /^[\p{L}\p{N}_.-]+$/u.test(n),
      minUsernameLength: 2,
      maxUsernameLength: 40,
    }),
  ],
  session: { expiresIn: 12 * 3600 },
  telemetry: { enabled: false },
}
const m = await getMigrations(options)
console.log(await m.compileMigrations())
await m.runMigrations()
const auth = betterAuth(options)
const ctx = await auth.$context
const u = await ctx.internalAdapter.createUser({
  name: '何',
  email: 'x@a.invalid',
  emailVerified: true,
  username: '何警官',
})
await ctx.internalAdapter.linkAccount({
  userId: u.id,
  providerId: 'credential',
  accountId: u.id,
  password: await ctx.password.hash('abcdefghijkl'),
})
console.log(u)
const t = performance.now()
const r = await auth.api.signInUsername({
  body: { username: '何警官', password: 'abcdefghijkl' },
  headers: new Headers(),
  returnHeaders: true,
})
console.log(performance.now() - t, [...r.headers], r.response)
const cookie = r.headers
  .getSetCookie()
  .map((c) => c.split(';')[0])
  .join('; ')
const t2 = performance.now()
console.log(await auth.api.getSession({ headers: new Headers({ cookie }) }), performance.now() - t2)
try {
  await auth.api.signInUsername({
    body: { username: '何警官', password: 'wrong' },
    headers: new Headers(),
  })
} catch (e: any) {
  console.log(e.status, e.body, e.statusCode)
}
const o = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
console.log([...o.headers])
console.log(await auth.api.getSession({ headers: new Headers({ cookie }) }))
