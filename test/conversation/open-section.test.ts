// A section that is opened from an answer shows what the answer was taken from.
import assert from 'node:assert/strict';
import { buildIndex } from '../../src/answers/build-index.ts';
import { compile } from '../../src/playbook/compile.ts';
import { shown, startConversation } from '../support/conversation.ts';

const STEP = `# Mooring

## Approach

### Tie the ropes

Primary Role: **FastTrack Manager**

The pilot ties them twice.

#### Step Inputs

- dry ropes

#### FTOP Tasks

| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
| --- | --- | --- | --- | --- |
| 7001 | Tie the ropes | M | FastTrack Manager | All Services |
`;

describe('an opened step', () => {
  const playbook = compile([{ file: 'en/mooring.md', content: STEP }]);
  const loaded = { playbook, index: buildIndex(playbook) };
  const opened = async (section: string) => {
    const anna = startConversation((deps) => ({ ...deps, playbook: () => loaded })).person('anna');
    return shown(await anna.presses('answer.open', { page: 'mooring', section, language: 'en' }), 'section');
  };

  it('comes with its table of tasks, whatever stands between them', async () => {
    const { blocks } = await opened('approach/tie-the-ropes');
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph', 'table'],
    );
  });

  it('and its table alone still opens', async () => {
    const tasks = playbook.pages[0]?.sections.find(({ kind }) => kind === 'tasks');
    const { blocks } = await opened(tasks?.id ?? '');
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['table'],
    );
  });
});
