// The same metrics that /metrics shows, sent by OpenTelemetry to a collector: counted once, told in both ways.
import type { Attributes, HrTime } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import {
  AggregationTemporality,
  DataPointType,
  InstrumentType,
  MeterProvider,
  type MetricData,
  type MetricProducer,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { RESOURCE } from './otlp-resource.ts';

export type Snapshot = () => Promise<readonly PromMetric[]>;
type PromMetric = MetricObjectWithValues<MetricValue<string>>;

const EVERY_MS = 60_000;
const TIMEOUT_MS = 5_000;

/** Sends them every minute, and at the end. */
export function exportMetrics(endpoint: string, snapshot: Snapshot): { close(): Promise<void> } {
  const startTime = hrTime(Date.now());
  const producer: MetricProducer = {
    collect: async () => {
      const endTime = hrTime(Date.now());
      const metrics = (await snapshot()).flatMap((metric) => metricData(metric, startTime, endTime));
      return {
        resourceMetrics: { resource: RESOURCE, scopeMetrics: [{ scope: { name: 'lotse' }, metrics }] },
        errors: [],
      };
    },
  };
  const provider = new MeterProvider({
    resource: RESOURCE,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, timeoutMillis: TIMEOUT_MS }),
        exportIntervalMillis: EVERY_MS,
        exportTimeoutMillis: TIMEOUT_MS,
        metricProducers: [producer],
      }),
    ],
  });
  return { close: () => provider.shutdown().catch(() => undefined) };
}

/** Empty for what OpenTelemetry has no form for (summaries; we have none). */
export function metricData({ name, help, type, values }: PromMetric, startTime: HrTime, endTime: HrTime): MetricData[] {
  const times = { startTime, endTime };
  const described = (instrument: InstrumentType) => ({
    descriptor: { name, description: help, unit: '', valueType: 1, type: instrument },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  });
  const points = () => values.map(({ labels, value }) => ({ ...times, attributes: textsOf(labels), value }));
  switch (String(type)) {
    case 'counter':
      return [
        {
          ...described(InstrumentType.COUNTER),
          dataPointType: DataPointType.SUM,
          isMonotonic: true,
          dataPoints: points(),
        },
      ];
    case 'gauge':
      return [{ ...described(InstrumentType.GAUGE), dataPointType: DataPointType.GAUGE, dataPoints: points() }];
    case 'histogram':
      return [
        {
          ...described(InstrumentType.HISTOGRAM),
          dataPointType: DataPointType.HISTOGRAM,
          dataPoints: histograms(name, values).map((point) => ({ ...times, ...point })),
        },
      ];
    default:
      return [];
  }
}

/** Prometheus counts everything up to a border; OpenTelemetry what lies between two. */
function histograms(name: string, values: readonly MetricValue<string>[]) {
  const series = Map.groupBy(values, ({ labels: { le: _le, ...labels } }) => JSON.stringify(labels));
  return [...series.values()].map((parts) => {
    const buckets = parts.filter(({ labels }) => labels.le !== undefined);
    const single = (suffix: string) =>
      parts.find((part) => 'metricName' in part && part.metricName === `${name}_${suffix}`)?.value ?? 0;
    const { le: _le, ...labels } = parts[0]?.labels ?? {};
    return {
      attributes: textsOf(labels),
      value: {
        buckets: {
          boundaries: buckets.map(({ labels }) => Number(labels.le)).filter(Number.isFinite),
          counts: buckets.map(({ value }, index) => value - (buckets[index - 1]?.value ?? 0)),
        },
        sum: single('sum'),
        count: single('count'),
      },
    };
  });
}

function textsOf(labels: Readonly<Record<string, string | number | undefined>>): Attributes {
  return Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, String(value)]));
}

function hrTime(milliseconds: number): HrTime {
  return [Math.floor(milliseconds / 1000), (milliseconds % 1000) * 1_000_000];
}
