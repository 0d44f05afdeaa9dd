// What the cards about a person's own data are filled with.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { formElements } from '../form-elements.ts';
import { plain } from '../plain.ts';
import type { ForgetView, PrivacyCardView } from '../views/privacy-views.ts';

const MOST_NAMED = 10;
const LONGEST_NAME = 60;

export function privacyCardModel(view: PrivacyCardView, language: Language): Readonly<Record<string, unknown>> {
  if (view.name === 'forget') return forgetModel(view, language);
  const state = view.done ? 'forgotten' : 'forgetting';
  return { heading: text(language, `${state}.title`), explanation: text(language, `${state}.text`) };
}

function forgetModel({ form, owned, typed, problems }: ForgetView, language: Language) {
  const more = owned.length - MOST_NAMED;
  const names = [
    ...owned.slice(0, MOST_NAMED).map((name) => plain(name, LONGEST_NAME)),
    ...(more > 0 ? [text(language, 'list.more', { count: more })] : []),
  ];
  return {
    owns: owned.length > 0,
    ownsText: text(language, 'forget.owned', { count: owned.length }),
    owned: names.map((name) => `- ${name}`).join('\n'),
    wrong: problems.length > 0,
    confirm: formElements(
      [{ kind: 'toggle', id: 'confirm', label: text(language, 'forget.confirm'), required: true }],
      { typed, problems },
      language,
    ),
    forget: payload('data.forget', { form }),
    customers:
      owned.length > 0 ? payload('customer.list', { page: 1, filter: { search: '', show: 'mine' } }) : undefined,
    export: payload('data.export', {}),
  };
}
