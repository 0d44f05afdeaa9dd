// Canonical names of the services (workloads). All Services is a wildcard; Classroom/SDS is one name, slash and all.

export const SERVICES = [
  'All Services',
  'Core Onboarding',
  'Exchange',
  'OneDrive for Business',
  'SharePoint',
  'Windows 10',
  'Microsoft 365 Apps',
  'Skype for Business',
  'Skype for Business - PSTN Conferencing',
  'Skype for Business - PSTN Calling',
  'Skype for Business - Cloud PBX',
  'Teams',
  'AIP',
  'Intune',
  'Outlook Mobile',
  'Edge',
  'AADP',
  'MDATP',
  'Classroom/SDS',
  'Yammer',
  'PowerBI',
  'Project',
  'OATP',
  'StaffHub',
] as const;

export type Service = (typeof SERVICES)[number];
