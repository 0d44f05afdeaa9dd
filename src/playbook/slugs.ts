// The fixed names of the field: phases, motions, L1 statuses. Everything else (roles, services, L2) is in vocabulary/.

export const PHASES = ['initiate', 'assess', 'remediate', 'enable', 'migrate', 'success'] as const;
export type PhaseSlug = (typeof PHASES)[number];

export const MOTIONS = [
  'customer-health',
  'rfa',
  'targeting',
  'proactive',
  'reactive',
  're-engagement',
  'csmau',
] as const;
export type Motion = (typeof MOTIONS)[number];

export const L1_STATUSES = ['status-unknown', 'in-progress', 'no-intent', 'blocked', 'duplicate-invalid'] as const;
export type L1Slug = (typeof L1_STATUSES)[number];
