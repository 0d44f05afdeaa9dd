// Whether a bot can offer files where a connector leads to.

/**
 * Not in the clouds of GCC High and DoD (learn.microsoft.com, "Send and receive files using bots"), and not in the Agents Playground,
 * which shows nothing in place of the question.
 */
const WITHOUT_FILES = /\.(?:gov|dod)\.teams\.microsoft\.us$/;
const PLAYGROUND = /\/_connector\/?$/;

export function takesFiles(serviceUrl: string): boolean {
  const url = URL.parse(serviceUrl);
  return url !== null && !WITHOUT_FILES.test(url.hostname) && !PLAYGROUND.test(url.pathname);
}
