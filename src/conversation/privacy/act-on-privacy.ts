// The verbs about a person's own data.
import type { Action } from '../../cards/actions.ts';
import type { Context, Outcome } from '../context.ts';
import { exportData } from './export-data.ts';
import { forget } from './forget.ts';

export type PrivacyAction = Extract<Action, { readonly verb: `data.${string}` }>;

export function actOnPrivacy(context: Context, action: PrivacyAction): Outcome | Promise<Outcome> {
  switch (action.verb) {
    case 'data.forget':
      return forget(context, action.data.form, action.inputs.confirm);
    case 'data.export':
      return exportData(context);
  }
}
