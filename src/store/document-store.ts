// The store's nouns over any database that keeps documents.
import { accessLog } from './access-log.ts';
import { activities } from './activities.ts';
import { customers } from './customers.ts';
import type { Documents } from './documents.ts';
import { engagements } from './engagements.ts';
import { erasures } from './erasures.ts';
import { experts } from './experts.ts';
import { leases } from './leases.ts';
import { people } from './people.ts';
import { playbooks } from './playbooks.ts';
import { questions } from './questions.ts';
import { RETENTION, type Retention } from './retention.ts';
import { slots } from './slots.ts';
import type { Store } from './store.ts';
import { threads } from './threads.ts';
import { wakes } from './wakes.ts';

export function documentStore(documents: Documents, retention: Retention = RETENTION): Store {
  return {
    people: people(documents),
    activities: activities(documents),
    questions: questions(documents, retention.questions),
    experts: experts(documents),
    threads: threads(documents),
    engagements: engagements(documents),
    customers: customers(documents),
    playbooks: playbooks(documents),
    wakes: wakes(documents),
    slots: slots(documents, retention.messages),
    leases: leases(documents),
    erasures: erasures(documents),
    accessLog: accessLog(documents, retention.access),
    retention,
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
}
