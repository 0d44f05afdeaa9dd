// What the list of customers can be narrowed to.

/** `open`: neither closed nor deleted, the paused ones among them; `mine`: those that the reader owns. */
export const CUSTOMER_FILTERS = [
  'open',
  'mine',
  'risk',
  'watch',
  'initiate',
  'assess',
  'remediate',
  'enable',
  'migrate',
  'success',
  'paused',
  'closed',
] as const;

export type CustomerFilter = (typeof CUSTOMER_FILTERS)[number];
