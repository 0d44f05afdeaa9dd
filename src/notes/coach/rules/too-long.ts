// More than anybody reads in a list of statuses.
import { isLong } from '../is-long.ts';
import type { Rule } from '../rule.ts';

export const tooLong: Rule = {
  rule: 'too-long',
  source: 'F3; playbook 9.1 (about two sentences)',
  absorbs: ['engagement-logistics'],
  check: ({ note }) => (isLong(note) ? { grade: 'marginal' } : undefined),
  examples: {
    good: [
      {
        language: 'en',
        l1: 'blocked',
        text: 'Proxy at all 40 branches breaks large uploads; swap of the appliances is ordered and planned for March, then the migration of the file shares can go on.',
      },
    ],
    bad: [
      {
        language: 'en',
        l1: 'blocked',
        text: `Proxy at all 40 branches breaks large uploads. ${'We talked about it again and everybody agreed that it has to be looked at soon. '.repeat(5)}`,
      },
      {
        language: 'ja',
        l1: 'blocked',
        text: `プロキシが大きなアップロードを切断。${'引き続き確認していきます。'.repeat(12)}`,
      },
    ],
  },
};
