import { BlockList, isIP } from 'node:net';

/*
 * Whose request is it? Behind a reverse proxy the connection comes from the proxy, and the visitor stands in
 * X-Forwarded-For, to whose end each proxy adds the address it was asked from. What stands before that anybody can have
 * written, so only as much of it is believed as the setting says, from the end.
 */

/** Which proxies stand before the server: none, so many in a row, or those with these addresses. */
export type TrustedProxy = { hops: number } | { isTrusted: (address: string) => boolean };

export const noProxy: TrustedProxy = { hops: 0 };

/** Reads "1", or addresses and networks: "10.0.0.5, 192.168.0.0/16, fd00::/8"; null when it is neither. */
export function readTrustedProxy(text: string): TrustedProxy | null {
  if (/^\d+$/.test(text.trim())) {
    const hops = Number(text);
    return hops >= 1 && hops <= 10 ? { hops } : null;
  }
  const trusted = new BlockList();
  for (const each of text.split(',')) {
    const [address = '', bits, ...more] = each.trim().split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (version === 0 || more.length > 0 || length < 1 || length > most) return null;
    trusted.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
  return { isTrusted: (address) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') };
}

/** The address of the visitor: the connection's, or what the nearest proxy that is not trusted, or none, was asked from. */
export function visitorAddress(
  connection: string,
  forwardedFor: string | null | undefined,
  proxy: TrustedProxy,
): string {
  const way = [...(forwardedFor ?? '').split(',').filter((each) => each.trim() !== ''), connection];
  let nearest = plainAddress(connection) ?? connection;
  for (let passed = 0; way.length > 1; passed++) {
    const goesOn = 'hops' in proxy ? passed < proxy.hops : isIP(nearest) !== 0 && proxy.isTrusted(nearest);
    if (!goesOn) break;
    way.pop();
    const before = plainAddress(way.at(-1) ?? '');
    if (before === null) break;
    nearest = before;
  }
  return nearest;
}

/** An address without port, brackets and the IPv6 dress of an IPv4 address; null when it is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+(?:\.\d+){3}$)/i, '');
  return isIP(bare) === 0 ? null : bare.toLowerCase();
}
