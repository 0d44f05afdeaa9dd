// Canonical names of the roles that steps and tasks have.

export const ROLES = [
  'FastTrack Manager',
  'FastTrack Engineer',
  'SME',
  'Migration Velocity Manager',
  'GetModern FTA',
  'FastTrack Architect v2',
  'FastTrack Ready Partner',
] as const;

export type Role = (typeof ROLES)[number];
