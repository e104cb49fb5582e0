import { createClient } from '@doorstep/protocol/client.ts'

/** The typed client of this browser: same origin, with its session cookie. */
export const ask = createClient((path, init) =>
  fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' }),
)
