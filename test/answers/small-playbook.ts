// A small made-up playbook in six languages, compiled as a real one is, to ask questions of.
import type { AnswerIndex } from '../../src/answers/answer-index.ts';
import { buildIndex } from '../../src/answers/build-index.ts';
import { compile } from '../../src/playbook/compile.ts';

/** `pages`: Markdown by file, as `en/kickoff.md`. */
export function indexOf(pages: Readonly<Record<string, string>>): AnswerIndex {
  return buildIndex(compile(Object.entries(pages).map(([file, content]) => ({ file, content }))));
}

export const ENGLISH = {
  'en/harbour-kickoff.md': `# Kickoff

## Overview
The kickoff opens the work with a harbour. The pilot learns which ships come and when.

## Prepare the meeting
Send the agenda two days ahead. Invite the harbour master and the crew.

#### FTOP Tasks
| Task ID | Task Name | (M) Mandatory (O) Optional | FastTrack Role | Services |
| --- | --- | --- | --- | --- |
| 7001 | Send the agenda | M | FastTrack Manager | All Services |
| 7002 | Book a room on the quay | O | FastTrack Manager | All Services |

## Key Outputs
- Everybody knows the tide tables
- The rhythm of meetings is agreed
`,
  'en/harbour-notes.md': `# Log entries

## Frequency
An entry is due every fourteen days, and after each storm.

## Words to avoid
Vague words weaken an entry:

- soon
- perhaps
- somehow

## Length
At most 300 letters for the summary, 500 for the risks.
`,
  'en/harbour-dredging.md': `# Dredging

## Who approves
The harbour master approves dredging. Applications go through the port office.

## How long it takes
Approval takes five working days; a refusal comes within two.
`,
  'en/harbour-lighthouse.md': `# Lighthouse

## Lamp
The lamp is replaced once a year by the keeper. ORT means Optical Range Test.
`,
};

export const GERMAN = {
  'de/harbour-kickoff-de.md': `# Auftaktgespräch

## Übersicht
Das Auftaktgespräch eröffnet die Arbeit mit einem Hafen.

## Gerätesicherheit
Vor der Einfahrt prüft der Lotse die Geräte. Zwei Notfallkonten bleiben im Tresor.

## Zugangsprüfung
Wer an Bord will, weist sich aus. Die Straße zum Kai ist gesperrt.
`,
  'de/harbour-notes-de.md': `# Logbucheinträge

## Häufigkeit
Ein Eintrag ist alle vierzehn Tage fällig und nach jedem Sturm.

## Länge
Höchstens 300 Zeichen für die Kurzfassung.
`,
  'de/harbour-dredging-de.md': `# Baggerarbeiten

## Genehmigung
Der Hafenmeister genehmigt Baggerarbeiten. Anträge nimmt das Hafenbüro an.

## Dauer
Die Genehmigung dauert fünf Werktage.
`,
};

const SPANISH = {
  'es/harbour-kickoff-es.md': `# Reunión inicial

## Preparación
Envíe el orden del día dos días antes. La migración de la carga empieza después.
`,
  'es/harbour-notes-es.md': `# Anotaciones

## Frecuencia
Se escribe una anotación cada catorce días y después de cada tormenta.
`,
};

const PORTUGUESE = {
  'pt/harbour-kickoff-pr.md': `# Reunião inicial

## Preparação
Envie a pauta dois dias antes. A migração da carga começa depois.
`,
  'pt/harbour-notes-pr.md': `# Anotações

## Frequência
Uma anotação é escrita a cada catorze dias e depois de cada tempestade.
`,
};

export const JAPANESE = {
  'ja/harbour-kickoff-jp.md': `# 入港会議

## 準備
議題は二日前に送ります。港長と乗組員を招待します。

## データ移行
データ移行は検査が終わってから始まります。
`,
  'ja/harbour-notes-jp.md': `# 航海日誌

## 頻度
日誌は十四日ごとに更新します。嵐の後にも書きます。
`,
};

const CHINESE = {
  'zh/harbour-kickoff-sc.md': `# 入港会议

## 准备
议程须提前两天发送，并邀请港务长和船员。

## 货物迁移
检查完成后才能开始货物迁移。
`,
  'zh/harbour-notes-sc.md': `# 航海日志

## 更新频率
日志每十四天更新一次，风暴之后也要更新。
`,
};

export const SIX = { ...ENGLISH, ...GERMAN, ...SPANISH, ...PORTUGUESE, ...JAPANESE, ...CHINESE };
