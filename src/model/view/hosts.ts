/** Hosts that an address may name: the page's own, and those that the deployer configured. */

/** Returns whether the page may request an address: on its own origin, or by http or https on one of the hosts. */
export function isAllowed(address: URL, page: URL, hosts: readonly string[]): boolean {
  if (address.protocol === page.protocol && address.host === page.host) return true
  return /^https?:$/.test(address.protocol) && hosts.some((host) => matches(host, address))
}

/** Matches a host as Content-Security-Policy does: any scheme if none is given, all subdomains with `*.`. */
function matches(source: string, { protocol, host }: URL): boolean {
  const [name = '', scheme] = source.split('://').reverse()
  if (scheme !== undefined && `${scheme}:` !== protocol) return false
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
}
