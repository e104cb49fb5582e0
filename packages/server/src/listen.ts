import type { Server } from 'node:http'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ServerArguments } from './arguments.ts'

/** Takes the port and gives its number; the error names it when it is taken. */
export function listen(
  server: Server,
  { port, listen: address }: ServerArguments,
): Promise<Result<number, string>> {
  return new Promise((resolve, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE')
        resolve(
          err(`port ${port} is taken: stop what listens there, or choose another with --port`),
        )
      else if (problem.code === 'EACCES' || problem.code === 'EADDRNOTAVAIL')
        resolve(err(`nothing can listen on ${address}, port ${port}: choose others`))
      else reject(problem)
    })
    server.listen(port, address, () => {
      const taken = server.address()
      resolve(ok(typeof taken === 'object' && taken !== null ? taken.port : port))
    })
  })
}

/** By which this machine finds the server. */
export const urlOf = (address: string, port: number) => {
  const host = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[address] ?? address
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
}

/** Names under which the server may be asked for: a page of another site has none of them. */
export const hostsOf = ({ publicUrl, listen: address }: ServerArguments) => [
  '127.0.0.1',
  'localhost',
  '[::1]',
  ...(['0.0.0.0', '::'].includes(address)
    ? []
    : [address.includes(':') ? `[${address}]` : address]),
  ...(publicUrl === '' ? [] : [new URL(publicUrl).hostname]),
]

/** No new requests; those under way have five seconds. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
