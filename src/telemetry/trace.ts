// Traces and sent metrics, for whoever named a collector; for everybody else nothing is loaded and nothing is done.
import { type Attributes, type Span, unfollowed } from '../span.ts';
import type { Snapshot } from './otlp-metrics.ts';

export interface Trace {
  readonly span: Span;
  /** Adds to the span that is under way. */
  mark(attributes: Attributes): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** `endpoint`: of an OTLP collector over HTTP, as in OTEL_EXPORTER_OTLP_ENDPOINT; absent: none of this. `snapshot`: of the metrics. */
export async function createTrace(endpoint: string | undefined, snapshot: Snapshot): Promise<Trace> {
  if (endpoint === undefined) return { span: unfollowed, mark: () => undefined, close: () => Promise.resolve() };
  const [{ createOtlpTrace }, { exportMetrics }] = await Promise.all([
    import('./otlp-trace.ts'),
    import('./otlp-metrics.ts'),
  ]);
  const trace = createOtlpTrace(endpoint);
  const metrics = exportMetrics(endpoint, snapshot);
  return {
    ...trace,
    close: async () => {
      await Promise.all([trace.close(), metrics.close()]);
    },
  };
}
