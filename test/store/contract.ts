// What every store promises: the same suite for each of them, on a clock of its own.
import type { Store } from '../../src/store/store.ts';
import { accessLogContract } from './contract/access-log.ts';
import { activitiesContract } from './contract/activities.ts';
import { customersContract } from './contract/customers.ts';
import { engagementsContract } from './contract/engagements.ts';
import { erasuresContract } from './contract/erasures.ts';
import { expertsContract } from './contract/experts.ts';
import { formsContract } from './contract/forms.ts';
import { headersContract } from './contract/headers.ts';
import { historyContract } from './contract/history.ts';
import { leasesContract } from './contract/leases.ts';
import { lifeContract } from './contract/life.ts';
import { notesContract } from './contract/notes.ts';
import { peopleContract } from './contract/people.ts';
import { playbooksContract } from './contract/playbooks.ts';
import { questionsContract } from './contract/questions.ts';
import { sharedContract } from './contract/shared.ts';
import { slotsContract } from './contract/slots.ts';
import { START, type Subject } from './contract/subject.ts';
import { textsContract } from './contract/texts.ts';
import { threadsContract } from './contract/threads.ts';
import { wakesContract } from './contract/wakes.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Another store on the same data, where there is such a thing. */
  readonly another?: () => Promise<Store>;
  /** Closes what was opened and removes the data. */
  readonly dispose: () => Promise<void>;
}

/** `open` is called for every test and gives an empty store that tells the time by `now`. */
export function storeContract(name: string, open: (now: () => Date) => Promise<OpenedStore>): void {
  describe(`the store's contract: ${name}`, () => {
    let clock = START;
    let opened: OpenedStore;

    const subject: Subject = {
      get store() {
        return opened.store;
      },
      get another() {
        return opened.another;
      },
      at: () => new Date(clock).toISOString(),
      pass: (seconds) => {
        clock += seconds * 1000;
      },
    };

    beforeEach(async () => {
      clock = START;
      opened = await open(() => new Date(clock));
    });
    afterEach(() => opened.dispose());

    lifeContract(subject);
    peopleContract(subject);
    formsContract(subject);
    activitiesContract(subject);
    questionsContract(subject);
    expertsContract(subject);
    threadsContract(subject);
    engagementsContract(subject);
    headersContract(subject);
    historyContract(subject);
    notesContract(subject);
    customersContract(subject);
    playbooksContract(subject);
    wakesContract(subject);
    slotsContract(subject);
    leasesContract(subject);
    erasuresContract(subject);
    accessLogContract(subject);
    textsContract(subject);
    sharedContract(subject);
  });
}
