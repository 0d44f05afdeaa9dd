// Who it is that sends traces and metrics.
import { randomUUID } from 'node:crypto';
import { resourceFromAttributes } from '@opentelemetry/resources';

export const RESOURCE = resourceFromAttributes({ 'service.name': 'lotse', 'service.instance.id': randomUUID() });
