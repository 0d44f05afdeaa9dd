// What Prometheus counts, said as OpenTelemetry says it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { DataPointType } from '@opentelemetry/sdk-metrics';
import { Counter, Gauge, Histogram, Registry, Summary } from 'prom-client';
import { metricData } from '../../src/telemetry/otlp-metrics.ts';

async function converted(fill: (registers: Registry[]) => void) {
  const registry = new Registry();
  fill([registry]);
  return (await registry.getMetricsAsJSON()).flatMap((metric) => metricData(metric, [1, 0], [61, 0]));
}
const times = { startTime: [1, 0], endTime: [61, 0] };

describe('a metric for a collector', () => {
  it('is a sum that only grows where it is a counter', async () => {
    const [data] = await converted((registers) => {
      const counter = new Counter({ name: 'asked_total', help: 'Questions', labelNames: ['language'], registers });
      counter.inc({ language: 'de' }, 2);
      counter.inc({ language: 'en' });
    });
    assert.equal(data?.dataPointType === DataPointType.SUM && data.isMonotonic, true);
    assert.equal(data?.descriptor.description, 'Questions');
    assert.deepEqual(data?.dataPoints, [
      { ...times, attributes: { language: 'de' }, value: 2 },
      { ...times, attributes: { language: 'en' }, value: 1 },
    ]);
  });

  it('is its value where it is a gauge', async () => {
    const [data] = await converted((registers) => new Gauge({ name: 'lag', help: 'x', registers }).set(7));
    assert.equal(data?.dataPointType, DataPointType.GAUGE);
    assert.deepEqual(data?.dataPoints, [{ ...times, attributes: {}, value: 7 }]);
  });

  it('counts what lies between two borders where it is a histogram, each series by itself', async () => {
    const [data] = await converted((registers) => {
      const histogram = new Histogram({ name: 's', help: 'x', labelNames: ['input'], buckets: [1, 5], registers });
      for (const seconds of [0.5, 0.5, 3, 9]) histogram.observe({ input: 'text' }, seconds);
      histogram.observe({ input: 'action' }, 5);
    });
    assert.deepEqual(data?.dataPoints, [
      {
        ...times,
        attributes: { input: 'text' },
        value: { buckets: { boundaries: [1, 5], counts: [2, 1, 1] }, sum: 13, count: 4 },
      },
      {
        ...times,
        attributes: { input: 'action' },
        value: { buckets: { boundaries: [1, 5], counts: [0, 1, 0] }, sum: 5, count: 1 },
      },
    ]);
  });

  it('is left out where there is no such form', async () => {
    assert.deepEqual(await converted((registers) => new Summary({ name: 'q', help: 'x', registers }).observe(1)), []);
  });
});

describe('OpenTelemetry', () => {
  it('is loaded only for whoever names a collector', () => {
    const loads = /^import (?!type )[^;]*? from '(@opentelemetry\/[^']+|[^']*\/otlp-[^']+)'/m;
    const always = globSync('src/**/*.ts').filter((file) => loads.test(readFileSync(file, 'utf8')));
    assert.deepEqual(
      always.filter((file) => !/^src\/telemetry\/otlp-\w+\.ts$/.test(file)),
      [],
    );
    assert.equal(always.length, 3);
  });
});
