// Traces by OpenTelemetry to a collector, over HTTP. Headers and sampling are its own variables: OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER.
import { ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Span } from '../span.ts';
import { RESOURCE } from './otlp-resource.ts';
import { currentScope, inScope } from './scope.ts';
import type { Trace } from './trace.ts';

/** Collectors that do not answer hold up nobody, and at the end not for long. */
const TIMEOUT_MS = 5_000;

export function createOtlpTrace(endpoint: string): Trace {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: TIMEOUT_MS });
  const provider = new BasicTracerProvider({
    resource: RESOURCE,
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: TIMEOUT_MS })],
  });
  const tracer = provider.getTracer('lotse');

  const span: Span = async (name, attributes, work, told) => {
    const scope = currentScope();
    const parent = scope?.trace ?? ROOT_CONTEXT;
    const started = tracer.startSpan(name, { attributes }, parent);
    const ids = { ...scope?.ids, traceId: started.spanContext().traceId };
    try {
      const result = await inScope({ ids, trace: trace.setSpan(parent, started) }, work);
      if (told !== undefined) started.setAttributes(told(result));
      return result;
    } catch (error) {
      // Its message stays in the log: it may name a file, a host or an id.
      started.setStatus({ code: SpanStatusCode.ERROR });
      started.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      throw error;
    } finally {
      started.end();
    }
  };

  return {
    span,
    mark: (attributes) => {
      const context = currentScope()?.trace;
      if (context !== undefined) trace.getSpan(context)?.setAttributes(attributes);
    },
    close: () => provider.shutdown().catch(() => undefined),
  };
}
