// The prefixes of engineers' notes: those of the customer's services come first.
import assert from 'node:assert/strict';
import { NOTE_PREFIXES, prefixChoices, prefixOfService } from '../../src/notes/note-prefixes.ts';

describe('prefixes of notes', () => {
  it('are all offered, each once, those of the customer’s services first', () => {
    const offered = prefixChoices(['Teams', 'Edge', 'Outlook Mobile', 'Core Onboarding']);
    assert.deepEqual(offered.slice(0, 4), ['TEAMS', 'OLM', 'CORE', 'EXO']);
    assert.deepEqual([...offered].sort(), [...NOTE_PREFIXES].sort());
    assert.deepEqual(prefixChoices([]), NOTE_PREFIXES);
  });

  it('are one of each service that the playbook has one for', () => {
    assert.equal(prefixOfService('MDATP'), 'WDATP');
    assert.equal(prefixOfService('StaffHub'), undefined);
  });
});
