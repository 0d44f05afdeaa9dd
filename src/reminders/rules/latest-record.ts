// The latest of what was recorded of a kind.
import type { Engagement, RecordedEvent } from '../../engagements/engagement.ts';
import type { RecordedKind } from '../../engagements/recorded-kind.ts';

export function latestRecord({ records }: Pick<Engagement, 'records'>, what: RecordedKind): RecordedEvent | undefined {
  return Object.values(records)
    .filter((record) => record.what === what)
    .reduce<RecordedEvent | undefined>((latest, each) => (latest && latest.on >= each.on ? latest : each), undefined);
}
