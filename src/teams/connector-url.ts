// The address of a call to the Bot Connector, built so that no id can lead elsewhere.

/** `serviceUrl` may end in a slash or not, and may have a path of its own. Throws TypeError for what is no URL. */
export function connectorUrl(
  serviceUrl: string,
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL(serviceUrl);
  const segments = path.map((segment) => {
    // To a URL these are steps, however they are written.
    if (segment === '' || /^(?:\.|%2e){1,2}$/i.test(segment)) throw new TypeError('An id is no path.');
    return encodeURIComponent(segment);
  });
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v3/${segments.join('/')}`;
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url;
}
