/** Which hosts an address may name: the page's own, and those that the deployer did. */

/** Whether the page may ask for an address: on its own origin, or by http or https on one of the hosts. */
export function isAllowed(address: URL, page: URL, hosts: readonly string[]): boolean {
  if (address.protocol === page.protocol && address.host === page.host) return true
  return /^https?:$/.test(address.protocol) && hosts.some((host) => matches(host, address))
}

/** As a Content-Security-Policy matches a host: without a scheme any, with `*.` every name below. */
function matches(source: string, { protocol, host }: URL): boolean {
  const [name = '', scheme] = source.split('://').reverse()
  if (scheme !== undefined && `${scheme}:` !== protocol) return false
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
}
