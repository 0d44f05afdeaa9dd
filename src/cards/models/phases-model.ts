// What the picture of the lifecycle is filled with: the phases in their order, what for, by which processes.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { plainText } from '../../playbook/rich-text.ts';
import { payload } from '../actions.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import type { PhasePicture, PhasesView } from '../views/plan-views.ts';

const LONGEST_PURPOSE = 240;

export function phasesModel({ phases }: PhasesView, language: Language) {
  return {
    phases: phases.map((phase, index) => ({
      name: `${index + 1} · ${plain(phaseName(phase.phase, language))}`,
      purpose:
        phase.purpose === undefined ? '' : plain(plainText(inLanguage(phase.purpose, language)), LONGEST_PURPOSE),
      processes: phase.processes.map((process) => `- ${processLine(process, language)}`).join('\n'),
    })),
    customers: payload('customer.list', { page: 1, filter: { search: '', show: 'open' } }),
  };
}

function processLine(
  { title, motions, tasks, mandatory }: PhasePicture['processes'][number],
  language: Language,
): string {
  return [
    plain(inLanguage(title, language)),
    ...(tasks === 0 ? [] : [text(language, 'phases.tasks', { tasks, mandatory })]),
    ...(motions.length === 0 || motions.length > 2
      ? []
      : [
          text(language, 'phases.only', {
            motions: motions.map((motion) => text(language, `motion.${motion}`)).join(', '),
          }),
        ]),
  ].join(' · ');
}
