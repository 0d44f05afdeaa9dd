// The B of DIBS: why the customer wants a service. The playbook's fourteen options (status-guidance-business-reason-partner).

export const BUSINESS_REASONS = [
  'end-of-life',
  'security',
  'service-quality',
  'availability',
  'hardware-cost',
  'maintenance',
  'savings',
  'collaboration',
  'business-processes',
  'collective-knowledge',
  'frontline-workers',
  'partners-and-suppliers',
  'work-from-anywhere',
  'insights-from-data',
] as const;

export type BusinessReason = (typeof BUSINESS_REASONS)[number];
