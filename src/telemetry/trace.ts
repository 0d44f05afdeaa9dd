// Traces, for whoever named a collector; for everybody else nothing is loaded and nothing is done.
import { type Attributes, type Span, unfollowed } from '../span.ts';

export interface Trace {
  readonly span: Span;
  /** Adds to the span that is under way. */
  mark(attributes: Attributes): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** `endpoint`: of an OTLP collector over HTTP, as in OTEL_EXPORTER_OTLP_ENDPOINT; absent: no traces. */
export async function createTrace(endpoint: string | undefined): Promise<Trace> {
  if (endpoint === undefined) return { span: unfollowed, mark: () => undefined, close: () => Promise.resolve() };
  const { createOtlpTrace } = await import('./otlp-trace.ts');
  return createOtlpTrace(endpoint);
}
