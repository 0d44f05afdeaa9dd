// Open, reachable, closed.
import { rejects } from './rejects.ts';
import { PARTNER, person, USER } from './samples.ts';
import type { Subject } from './subject.ts';

export function lifeContract(subject: Subject): void {
  it('answers a ping, and says unavailable once it is closed', async () => {
    const { store } = subject;
    await store.ping();
    await store.close();
    await store.close();
    await rejects(store.ping(), 'unavailable');
    await rejects(store.people.read(PARTNER, USER), 'unavailable');
    await rejects(store.people.save(person(), null), 'unavailable');
  });
}
