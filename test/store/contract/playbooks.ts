// Playbooks that engagements are pinned to: kept once, the same for ever.
import assert from 'node:assert/strict';
import { compile } from '../../../src/playbook/compile.ts';
import type { Phase, Process, Step, Task } from '../../../src/playbook/playbook.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';
import { PHASES } from '../../../src/playbook/slugs.ts';
import type { Playbooks } from '../../../src/store/store.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

export function playbooksContract(subject: Subject): void {
  describe('playbooks', () => {
    let playbooks: Playbooks;

    beforeEach(() => {
      playbooks = subject.store.playbooks;
    });

    it('are none at first, then what was saved, phase by phase in its order', async () => {
      assert.equal(await playbooks.read('v1'), undefined);
      const phases = [...PHASES, 'multiple' as const].reverse().map((phase) => structure(phase, 'v1'));
      await playbooks.save('v1', phases);
      assert.deepEqual(await playbooks.read('v1'), phases);
      assert.deepEqual(await playbooks.read('v1'), phases, 'also the second time');
      subject.pass(5000 * DAY_SECONDS);
      assert.deepEqual(await playbooks.read('v1'), phases);
    });

    it('are the shipped one, too', async () => {
      const { version, phases } = compile(await readPlaybookFolder('playbook'));
      await playbooks.save(version, phases);
      assert.deepEqual(await playbooks.read(version), phases);
      assert.ok(phases.length > 5);
    });

    it('may be without a phase', async () => {
      await playbooks.save('empty', []);
      assert.deepEqual(await playbooks.read('empty'), []);
    });

    it('are saved by any number of processes at once, and never changed after', async () => {
      const phases = [structure('assess', 'v1')];
      await Promise.all(Array.from({ length: 20 }, () => playbooks.save('v1', phases)));
      await playbooks.save('v1', phases);
      await playbooks.save('v1', [structure('assess', 'forged')]);
      assert.deepEqual(await playbooks.read('v1'), phases);
      await playbooks.save('v1', [structure('assess', 'forged')]);
      assert.deepEqual(await playbooks.read('v1'), phases);
    });

    it('are kept apart by version, whatever its characters, also when there are many', async () => {
      const versions = ['', 'a/b', 'A', 'a', 'index', '🧭', ...Array.from({ length: 30 }, (_, index) => `v${index}`)];
      for (const version of versions) await playbooks.save(version, [structure('enable', version)]);
      for (const version of [...versions, ...versions]) {
        assert.deepEqual(await playbooks.read(version), [structure('enable', version)]);
      }
    });

    it('are frozen: nobody changes the plan of another', async () => {
      await playbooks.save('v1', [structure('assess', 'v1')]);
      const task = (await playbooks.read('v1'))?.[0]?.processes[0]?.steps[0]?.tasks[0];
      assert.ok(task);
      assert.throws(() => Object.assign(task, { mandatory: false }), TypeError);
      assert.throws(() => Object.assign(task.name, { en: 'changed' }), TypeError);
      assert.deepEqual(await playbooks.read('v1'), [structure('assess', 'v1')]);
    });
  });
}

function structure(phase: Phase['phase'], word: string): Phase {
  const title = { en: `${word} in English`, de: `${word} „auf Deutsch“`, ja: word };
  const services = ['Exchange', 'Teams'];
  const task: Task = { id: '4017', name: title, mandatory: true, role: 'SME', services };
  const step: Step = {
    id: 'kickoff',
    title,
    roles: ['SME', 'FastTrack Manager'],
    motions: ['rfa', 'csmau'],
    services,
    tasks: [task, { ...task, id: '401', role: null, services: [] }],
    inputs: [title],
    outputs: [title, {}],
  };
  const lists = { keyInputs: [title], keyOutputs: [title], nextSteps: [] };
  const process: Process = { slug: `${phase}-first`, title, listed: true, motions: [], steps: [step], ...lists };
  return { phase, title, processes: [process, { ...process, slug: 'second', listed: false, steps: [] }] };
}
