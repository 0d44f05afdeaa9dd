// The services of the Get Modern approach, which have goals of their own.
import type { Service } from '../../playbook/vocabulary/services.ts';

export const GET_MODERN: readonly Service[] = ['Windows 10', 'Microsoft 365 Apps'];
