// Notes as the portal has them, kind by kind: labels of the note's language, nothing empty, nothing of Markdown.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { NOTE_FIELDS, NOTE_INPUTS } from '../../src/notes/note-kinds.ts';
import { type NoteToCopy, plainText } from '../../src/notes/plain-text.ts';
import type { L1Status } from '../../src/playbook/playbook.ts';
import { shippedPlaybook } from '../support/shipped-playbook.ts';

describe('a note as plain text', () => {
  let statuses: readonly L1Status[];

  before(async () => {
    statuses = (await shippedPlaybook()).statuses;
  });

  const rows: readonly (readonly [string, NoteToCopy, readonly string[]])[] = [
    [
      'an entitlement note: prefix, status, date, sentence',
      {
        kind: 'entitlement',
        service: 'Exchange',
        language: 'en',
        fields: { status: 'blocked/legal-regulatory', targetDate: '2026-12-01', text: 'The bank waits for BaFin.' },
      },
      ['[EXO]', 'STATUS: Blocked - Legal/Regulatory', 'TARGET DATE: 2026-12-01', 'The bank waits for BaFin.'],
    ],
    [
      'the same in German, of a service without prefix, with an L1 that has no L2, without a date',
      {
        kind: 'entitlement',
        service: 'Edge',
        language: 'de',
        fields: { status: 'duplicate-invalid', text: 'Doppelt.' },
      },
      ['[Edge]', 'STATUS: Dupliziert/Ungültig', 'Doppelt.'],
    ],
    [
      'one of a language that the playbook does not speak: the L1 by its name there, the L2 in English',
      {
        kind: 'entitlement',
        service: 'Teams',
        language: 'ja',
        fields: { status: 'in-progress/migration', text: '移行中' },
      },
      ['[TEAMS]', 'ステータス: 進行中 - Migration', '移行中'],
    ],
    [
      'one whose status another version of the playbook had',
      { kind: 'entitlement', service: 'Teams', language: 'en', fields: { status: 'blocked/gone', text: 'x' } },
      ['[TEAMS]', 'STATUS: blocked/gone', 'x'],
    ],
    [
      'an overall note: text, next action, date, owner',
      {
        kind: 'overall',
        language: 'es',
        fields: {
          text: 'Reunión.\nTodo bien.',
          nextAction: 'Taller',
          nextActionOn: '2026-12-01',
          nextActionOwner: 'Ana',
        },
      },
      ['Reunión.', 'Todo bien.', 'PRÓXIMA ACCIÓN: Taller', 'FECHA: 2026-12-01', 'RESPONSABLE: Ana'],
    ],
    [
      'an overall note with nothing else',
      { kind: 'overall', language: 'pt', fields: { text: 'Só isto.' } },
      ['Só isto.'],
    ],
    [
      'an engineer note: joined prefixes, status choice and sentence, concern with its nature and insight',
      {
        kind: 'engineer',
        language: 'en',
        fields: {
          prefixes: 'OLM,INTUNE',
          status: 'on-track',
          statusText: 'policies are live',
          summary: 'Tested ten phones.',
          nextAction: 'Roll out to sales',
          nextActionOn: '2026-12-01',
          concerns: 'Push is late',
          concernNature: 'first-party-software',
          insightId: '4711',
        },
      },
      [
        '[OLM+INTUNE]',
        'STATUS: On track - policies are live',
        'SUMMARY: Tested ten phones.',
        'NEXT ACTION: Roll out to sales - 2026-12-01',
        'CONCERNS: Microsoft software - Push is late - FTC Insight ID: 4711',
      ],
    ],
    [
      'an engineer note in German without concerns',
      {
        kind: 'engineer',
        language: 'de',
        fields: {
          prefixes: 'CORE',
          status: 'pending-customer',
          summary: 'Gezeigt.',
          nextAction: 'Fragen',
          nextActionOn: '2026-12-01',
        },
      },
      [
        '[CORE]',
        'STATUS: Kunden-Feedback ausstehend',
        'ZUSAMMENFASSUNG: Gezeigt.',
        'NÄCHSTE AKTION: Fragen - 2026-12-01',
      ],
    ],
    [
      'an executive summary in its order, each workload with what was written of it',
      {
        kind: 'executive',
        language: 'en',
        fields: {
          customer: 'Retail, 20,000 seats',
          engagementStatus: 'fully-engaged',
          deployment: 'not',
          relationship: 'Weekly calls',
          workloads: 'exchange,teams,microsoft-365-apps,powerbi',
          workloadNotes: 'EXO: firewall rules\n[TEAMS] pilot\n- [TEAMS] in sales\nSPO: later\nAll by spring.',
          requests: 'An engineer',
        },
      },
      [
        'EXEC SUMMARY',
        'DESCRIBE THE CUSTOMER: Retail, 20,000 seats',
        'STATUS OF THE ENGAGEMENT: Fully engaged',
        'M365 DEPLOYMENT PROGRESS: Not deployed',
        'OVERVIEW OF CURRENT RELATIONSHIP WITH CUSTOMER/PARTNER/ACCOUNT TEAM: Weekly calls',
        'SNAPSHOT OF KEY WORKLOADS CURRENT STATUS AND NEXT ACTIONS:',
        '[EXO] Exchange - firewall rules',
        '[TEAMS] Teams - pilot in sales',
        '[Microsoft 365 Apps] Microsoft 365 Apps',
        '[PowerBI] PowerBI',
        'SPO: later',
        'All by spring.',
        'REQUESTS FOR SUPPORT: An engineer',
      ],
    ],
    [
      'an enterprise note by the portal’s fields, the colour alone',
      {
        kind: 'enterprise',
        language: 'zh',
        fields: {
          reason: 'major-brand',
          health: 'yellow',
          execSummary: '受阻',
          overview: '试点',
          nextUpdateOn: '2026-12-01',
        },
      },
      ['原因: 知名品牌', '状态: 黄', '执行摘要: 受阻', 'O365 部署状态当前概览: 试点', '下次更新: 2026-12-01'],
    ],
  ];
  for (const [what, note, lines] of rows) {
    it(`is, for ${what}`, () => assert.equal(plainText(note, statuses), lines.join('\n')));
  }

  /** Playbook facts, end of section 9. */
  const labels: Readonly<Record<Language, readonly string[]>> = {
    en: ['STATUS', 'SUMMARY', 'NEXT ACTION', 'CONCERNS'],
    de: ['STATUS', 'ZUSAMMENFASSUNG', 'NÄCHSTE AKTION', 'BEDENKEN'],
    es: ['ESTADO', 'RESUMEN', 'PRÓXIMA ACCIÓN', 'PREOCUPACIONES'],
    pt: ['STATUS', 'RESUMO', 'PRÓXIMA AÇÃO', 'PREOCUPAÇÕES'],
    ja: ['ステータス', '概要', '次のアクション', '懸念事項'],
    zh: ['状态', '摘要', '下一行动', '问题'],
  };
  for (const language of LANGUAGES) {
    it(`has an engineer's labels as the playbook has them in ${language}`, () => {
      const fields = { prefixes: 'EXO', status: 'paused', summary: 's', nextAction: 'n', concerns: 'c' };
      const lines = plainText({ kind: 'engineer', language, fields }, statuses).split('\n').slice(1);
      assert.deepEqual(
        lines.map((line) => line.split(':')[0]),
        labels[language],
      );
    });
  }

  it('leaves out what is empty and keeps what was typed, whatever it is', () => {
    const fields = fc.dictionary(fc.constantFrom(...NOTE_INPUTS), fc.string({ unit: 'binary', maxLength: 60 }));
    const note = fc.record({ kind: fc.constantFrom(...NOTE_KINDS), language: fc.constantFrom(...LANGUAGES), fields });
    fc.assert(
      fc.property(note, (each) => {
        const said = plainText(each, statuses);
        assert.doesNotMatch(said, /undefined|\[object/);
        for (const { name, form } of NOTE_FIELDS[each.kind]) {
          const typed = each.fields[name];
          if (form === 'text' && typed !== undefined && name !== 'workloadNotes') assert.ok(said.includes(typed), name);
        }
      }),
    );
    for (const kind of NOTE_KINDS) {
      const said = plainText({ kind, language: 'en', fields: {} }, statuses);
      assert.equal(said, kind === 'executive' ? 'EXEC SUMMARY' : '');
    }
  });
});
