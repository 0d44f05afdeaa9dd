// What may stand in each variable of the environment, and what an operator is told who wrote something else: README.md explains them.
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());
const guid = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const guids = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .pipe(z.array(guid).min(1));

const days = (least: number) => optional(z.coerce.number().int().min(least).max(3650));

/** What each variable must be; the sentence is what the operator reads when it is not. */
export const VARIABLES = {
  PORT: [optional(z.coerce.number().int().min(0).max(65535)), 'a port number from 0 to 65535, e.g. PORT=3978'],
  HOST: [
    optional(
      z
        .string()
        .trim()
        .regex(/^[\w.:-]+$/),
    ),
    'an address to listen on, e.g. HOST=127.0.0.1',
  ],
  MicrosoftAppType: [
    optional(z.enum(['UserAssignedMSI', 'SingleTenant'])),
    'UserAssignedMSI or SingleTenant (MultiTenant bots cannot be registered any more)',
  ],
  MicrosoftAppId: [optional(guid), "the bot registration's application id, a GUID"],
  MicrosoftAppTenantId: [optional(guid), "the Entra tenant id of the bot's registration, a GUID"],
  MicrosoftAppPassword: [optional(z.string()), 'the client secret, for SingleTenant only'],
  ALLOWED_TENANTS: [optional(guids), 'Entra tenant ids (GUIDs), separated by commas'],
  LEADS: [optional(guids), 'Entra object ids (GUIDs) of leads, separated by commas'],
  PLAYBOOK_DIR: [optional(z.string()), 'a folder whose sub-folders are languages'],
  PLAYBOOK_URL: [
    optional(z.string().regex(/^https?:\/\/.*\{page\}/)),
    'an address with {page} in it, e.g. https://docs.example/{page}',
  ],
  STORE: [optional(z.string().regex(/^(cosmos|sqlite:.+)$/)), 'sqlite:<file>, sqlite::memory: or cosmos'],
  COSMOS_ENDPOINT: [
    optional(
      z
        .string()
        .trim()
        .regex(/^(https:\/\/[^/?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/)
        .transform((text) => text.replace(/\/$/, '')),
    ),
    'the address of an account, e.g. https://<account>.documents.azure.com; http only for an emulator on this machine',
  ],
  COSMOS_DATABASE: [
    optional(z.string().regex(/^[^/\\?#]{1,255}$/)),
    'the name of a database, e.g. COSMOS_DATABASE=lotse',
  ],
  COSMOS_KEY: [optional(z.base64()), 'a key of the account, or nothing to sign in without one'],
  REMINDER_SCAN_SECONDS: [
    optional(z.coerce.number().int().min(0).max(3600)),
    'seconds from 0 to 3600, e.g. REMINDER_SCAN_SECONDS=60; 0 sends no reminders',
  ],
  LOTSE_NOW: [optional(z.iso.datetime({ offset: true })), 'an instant, e.g. LOTSE_NOW=2026-03-02T07:00:00Z'],
  LOG_LEVEL: [optional(z.enum(LOG_LEVELS)), `one of ${LOG_LEVELS.join(', ')}`],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    optional(
      z
        .string()
        .trim()
        .regex(/^https?:\/\/[^/?#@]+[^?#@]*$/)
        .transform((text) => text.replace(/\/+$/, '')),
    ),
    'the address of an OpenTelemetry collector, e.g. http://localhost:4318',
  ],
  METRICS_TOKEN: [
    optional(z.string().regex(/^[\w.~+/-]{16,}=*$/)),
    'sixteen characters or more of a token (letters, digits, ._~+/-), or nothing',
  ],
  RETENTION_QUESTIONS_DAYS: [days(1), 'days from 1 to 3650, e.g. RETENTION_QUESTIONS_DAYS=400'],
  RETENTION_MESSAGES_DAYS: [
    days(60),
    'days from 60 to 3650: what was sent decides for so long about what is sent next',
  ],
  RETENTION_ACCESS_DAYS: [days(30), 'days from 30 to 3650, e.g. RETENTION_ACCESS_DAYS=730'],
  NODE_ENV: [optional(z.string()), 'production, or nothing'],
} as const;
