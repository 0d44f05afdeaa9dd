// Whether a host name means this machine and nothing else.

/** `host` as in a URL or a Host header, with or without a port. */
export function isLoopback(host: string): boolean {
  let url: URL;
  try {
    url = new URL(`http://${host.includes('::') && !host.startsWith('[') ? `[${host}]` : host}`);
  } catch {
    return false;
  }
  // URL has brought every spelling of an IPv4 address to the dotted one. A name that only ends in localhost may be anybody's.
  const onlyHost = url.username === '' && url.password === '' && url.pathname === '/' && url.search === '';
  return onlyHost && (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname));
}
