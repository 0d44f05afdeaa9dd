// Values as pages write them, in six languages → canonical names.
import assert from 'node:assert/strict';
import type { Language } from '../../src/language/language.ts';
import { fold } from '../../src/playbook/fold.ts';
import { readMotions, readPhase, readRoles, readServices } from '../../src/playbook/read-names.ts';
import { closest, editDistance } from '../../src/playbook/vocabulary/closest.ts';
import { ROLES } from '../../src/playbook/vocabulary/roles.ts';
import { sectionKind } from '../../src/playbook/vocabulary/section-kind.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';
import { SECTION_KINDS } from '../../src/playbook/vocabulary/vocabulary.ts';
import { VOCABULARIES } from '../../src/playbook/vocabulary/words.ts';

type Reader<T> = typeof readRoles | ((value: string, context: Parameters<typeof readRoles>[1]) => T);

function read<T>(reader: Reader<T>, language: Language, value: string) {
  const rules: string[] = [];
  const names = reader(value, { language, line: 1, report: (rule) => rules.push(rule) });
  return { names, rules };
}

const FM = 'FastTrack Manager';
const FE = 'FastTrack Engineer';
const MVM = 'Migration Velocity Manager';

describe('roles', () => {
  const table: readonly (readonly [Language, string, readonly string[]])[] = [
    ['en', 'FastTrack Manager', [FM]],
    ['en', '-', []],
    ['en', ' – ', []],
    ['en', '', []],
    ['en', 'FastTrack Engineer; FastTrack Engineer SME', [FE, 'SME']],
    ['en', 'FastTrack Manager, FastTrack Engineer, EMS SME, ATP SME', [FM, FE, 'SME']],
    ['en', 'FastTrack Manager and FastTrack Engineer', [FM, FE]],
    ['en', 'Get Modern FastTrack Architect (GMFTA)', ['GetModern FTA']],
    ['en', 'FastTrack Architect', ['FastTrack Architect v2']],
    ['en', 'FASTTRACK  manager', [FM]],
    ['en', 'Microsoft FastTrack Manager', [FM]],
    ['de', 'Geschwindigkeitsmigrationsmanager', [MVM]],
    ['de', 'Qualifizierter FastTrack-Partner', ['FastTrack Ready Partner']],
    ['es', 'Administrador de velocidad de migración', [MVM]],
    ['es', 'FTA de GetModern', ['GetModern FTA']],
    ['es', 'Socio listo para usar FastTrack', ['FastTrack Ready Partner']],
    ['pt', 'Gerente FastTrack (FM)', [FM]],
    ['pt', 'Gerente Microsoft FastTrack', [FM]],
    ['pt', 'Gerente de Migração', [MVM]],
    ['pt', 'Arquiteto Microsoft FastTrack (v2)', ['FastTrack Architect v2']],
    ['pt', 'O FE', [FE]],
    ['ja', '移行ヴェロシティー マネージャー', [MVM]],
    ['ja', 'FastTrack エンジニア、FastTrack マネージャー', [FE, FM]],
    ['zh', '迁移高速经理', [MVM]],
    ['zh', 'FastTrack 架构师（v2）', ['FastTrack Architect v2']],
    ['zh', '现代化改造 FTA', ['GetModern FTA']],
    ['zh', 'FastTrack 经理和 FastTrack 工程师', [FM, FE]],
  ];
  for (const [language, value, names] of table)
    it(`${language}: "${value}"`, () => assert.deepEqual(read(readRoles, language, value), { names, rules: [] }));
});

describe('services', () => {
  const table: readonly (readonly [Language, string, readonly string[]])[] = [
    ['en', 'All Services', ['All Services']],
    ['en', 'Exchange / OneDrive for Business / SharePoint', ['Exchange', 'OneDrive for Business', 'SharePoint']],
    ['en', 'Windows 10, Microsoft 365 Apps,  InTune', ['Windows 10', 'Microsoft 365 Apps', 'Intune']],
    ['en', 'Windows 10 & Microsoft 365 Apps', ['Windows 10', 'Microsoft 365 Apps']],
    ['en', 'Classroom/SDS', ['Classroom/SDS']],
    ['en', 'Teams / Classroom/SDS / Yammer', ['Teams', 'Classroom/SDS', 'Yammer']],
    [
      'en',
      'Skype for Business/Skype for Business - Cloud PBX',
      ['Skype for Business', 'Skype for Business - Cloud PBX'],
    ],
    ['en', 'Power BI/Staffhub', ['PowerBI', 'StaffHub']],
    ['en', 'Exchange / Exchange Online', ['Exchange']],
    [
      'de',
      'Exchange/OneDrive for Business/Outlook Mobile/ SharePoint',
      ['Exchange', 'OneDrive for Business', 'Outlook Mobile', 'SharePoint'],
    ],
    ['de', 'Windows 10 und Office 365 ProPlus', ['Windows 10', 'Microsoft 365 Apps']],
    ['de', 'Office 365 ProPlus (ohne Windows 10-Upgrade)', ['Microsoft 365 Apps']],
    ['de', 'Get Modern (Windows, Office 365 ProPlus und Intune', ['Windows 10', 'Microsoft 365 Apps', 'Intune']],
    ['de', 'Skype for Business - Festnetzanruf', ['Skype for Business - PSTN Calling']],
    ['es', 'Aulas y SDS', ['Classroom/SDS']],
    ['es', 'Exchange / OneDrive para la empresa', ['Exchange', 'OneDrive for Business']],
    ['es', 'Skype Empresarial - Llamadas RTC', ['Skype for Business - PSTN Calling']],
    ['pt', 'Integração principal', ['Core Onboarding']],
    ['pt', 'Skype for Business - Conferência PSTN', ['Skype for Business - PSTN Conferencing']],
    ['ja', 'すべてのサービス', ['All Services']],
    ['ja', 'Exchange、SharePoint', ['Exchange', 'SharePoint']],
    ['ja', 'Skype for Business - PSTN 会議', ['Skype for Business - PSTN Conferencing']],
    ['zh', '核心入门培训', ['Core Onboarding']],
    ['zh', 'Windows 10、Office 365 专业增强版；Teams', ['Windows 10', 'Microsoft 365 Apps', 'Teams']],
    ['zh', '教学/SDS', ['Classroom/SDS']],
  ];
  for (const [language, value, names] of table)
    it(`${language}: "${value}"`, () => assert.deepEqual(read(readServices, language, value).names, names));

  it('says what it guessed and what it does not know', () => {
    assert.deepEqual(read(readServices, 'es', 'OneDrive para la Emresa'), {
      names: ['OneDrive for Business'],
      rules: ['name-misspelt'],
    });
    assert.deepEqual(read(readServices, 'en', 'Sharepiont / Weather'), {
      names: ['SharePoint', 'Weather'],
      rules: ['name-misspelt', 'name-unknown'],
    });
  });
});

describe('motions', () => {
  const all = ['customer-health', 'rfa', 'targeting'];
  const table: readonly (readonly [Language, string, readonly string[]])[] = [
    ['en', 'RFA / Targeting / Customer Health', all],
    ['en', 'RFA', ['rfa']],
    ['de', 'Kundenintegrität/RFA/Adressierung', all],
    ['es', 'Salud del cliente / RFA / Focalización', all],
    ['pt', 'Integridade do Cliente / RFA / Segmentação', all],
    ['ja', 'お客様の状態 / RFA / ターゲティング', all],
    ['zh', '客户运行状况/RFA/目标设定', all],
  ];
  for (const [language, value, names] of table)
    it(`${language}: "${value}"`, () => assert.deepEqual(read(readMotions, language, value), { names, rules: [] }));
});

describe('phases', () => {
  const table = {
    en: ['Initiate', 'Assess', 'Remediate', 'Enable', 'Migrate', 'Success', 'Automated Onboarding Phases'],
    de: ['Einleitung', 'Analyse', 'Korrektur', 'Aktivierung', 'Migration', 'Erfolg', 'Mehrere Phasen'],
    es: ['Iniciar', 'Evaluación', 'Corrección', 'Habilitar', 'Migrar', 'Éxito', 'Fases de incorporación automática'],
    pt: ['Iniciar', 'Avaliar', 'Remediar', 'Habilitar', 'Migrar', 'essenciais', 'Fases Automatizadas de Integração'],
    ja: ['開始', '調査', '展開準備', '有効化', '移行', '成功', '自動オンボーディング フェーズ'],
    zh: ['启动', '评估', '改进', '启用', '迁移', '成功', '自动化入门培训阶段'],
  } as const;
  const slugs = ['initiate', 'assess', 'remediate', 'enable', 'migrate', 'success', 'multiple'];
  for (const [language, values] of Object.entries(table) as [Language, readonly string[]][])
    it(language, () => {
      const phases = values.map((value) => readPhase(value, { language, line: 1, report: () => assert.fail(value) }));
      assert.deepEqual(phases, slugs);
    });
});

describe('sections', () => {
  const table: readonly (readonly [Language, string, string | undefined])[] = [
    ['en', 'Valid Example Scenarios:', 'valid-examples'],
    ['en', 'Invalid Example Scenarios for this L2:', 'invalid-examples'],
    ['en', 'Overview of the migration', undefined],
    ['en', 'FTOP Taks', 'tasks'],
    ['de', 'Zusammenfassung der Aktualisierung', 'changes'],
    ['de', 'Zielsetzungen', 'objectives'],
    ['es', 'Objectivos', 'objectives'],
    ['es', 'Próximos pasos', 'next-steps'],
    ['pt', 'Principais Ações', 'key-inputs'],
    ['ja', '概要の更新', 'changes'],
    ['ja', '概要', 'overview'],
    ['ja', 'この L2 の無効なシナリオの例', 'invalid-examples'],
    ['zh', '有效示例场景：', 'valid-examples'],
    ['zh', 'FTOP 的任务', 'tasks'],
  ];
  for (const [language, heading, kind] of table)
    it(`${language}: "${heading}"`, () => assert.equal(sectionKind(heading, language), kind));
});

describe('vocabularies', () => {
  for (const [language, vocabulary] of Object.entries(VOCABULARIES)) {
    const tables = {
      labels: vocabulary.labels,
      sections: vocabulary.sections,
      phases: vocabulary.phases,
      motions: vocabulary.motions,
      roles: vocabulary.roles,
      services: vocabulary.services,
      statuses: vocabulary.statuses,
      alerts: vocabulary.alerts,
    };
    it(`${language}: no spelling means two things`, () => {
      for (const [name, table] of Object.entries(tables)) {
        const meanings = new Map<string, string>();
        for (const [key, spellings] of Object.entries(table) as [string, readonly string[]][])
          for (const spelling of spellings) {
            const folded = fold(spelling);
            assert.notEqual(folded, '');
            assert.equal(meanings.get(folded) ?? key, key, `${name}: ${spelling}`);
            meanings.set(folded, key);
          }
      }
    });

    it(`${language}: every part of a page, phase and status has a name`, () => {
      for (const kind of SECTION_KINDS) assert.ok(vocabulary.sections[kind]?.length, kind);
      for (const table of [vocabulary.phases, vocabulary.statuses, vocabulary.alerts])
        assert.ok(Object.keys(table).length >= 5);
    });
  }

  it('call roles and services by their own names', () => {
    for (const name of ROLES) assert.deepEqual(read(readRoles, 'ja', name).names, [name]);
    for (const name of SERVICES) assert.deepEqual(read(readServices, 'zh', name).names, [name]);
  });
});

describe('the nearest name', () => {
  it('counts insertions, deletions, substitutions and swaps', () => {
    for (const [a, b, distance] of [
      ['', '', 0],
      ['a', '', 1],
      ['abc', 'acb', 1],
      ['abc', 'xbc', 1],
      ['abcd', 'abxcd', 1],
      ['abcd', 'wxyz', 3],
    ] as const)
      assert.equal(editDistance(a, b, 2), distance);
  });

  it('is none where two are as near, where the word is short, and in Chinese and Japanese', () => {
    const names = new Map([
      ['exchange', 1],
      ['exchanges', 2],
      ['teams', 3],
      ['有効なシナリオの例', 4],
    ]);
    assert.equal(closest(names, 'exchangen'), undefined);
    assert.equal(closest(names, 'team'), undefined);
    assert.equal(closest(names, '無効なシナリオの例'), undefined);
    assert.equal(closest(names, 'exchnage'), 1);
  });
});
