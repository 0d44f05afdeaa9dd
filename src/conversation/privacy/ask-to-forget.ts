// "Forget me": what goes, what stays, and which customers would be left without an owner, before anything happens.
import type { ForgetView } from '../../cards/views/privacy-views.ts';
import type { Context, Outcome } from '../context.ts';
import { visibleHeaders } from '../customers/visible-headers.ts';

export async function askToForget(context: Context): Promise<Outcome> {
  const view = await forgetView(context, context.deps.newId(), { typed: {}, problems: [] });
  return { view, mode: 'post', aboutCustomer: true };
}

export async function forgetView(
  context: Context,
  form: string,
  typed: Pick<ForgetView, 'typed' | 'problems'>,
): Promise<ForgetView> {
  const { id } = context.turn.user;
  const owned = (await visibleHeaders(context))
    .filter(({ people, life }) => people.owner === id && life.state !== 'closed')
    .map(({ attributes }) => attributes.name)
    .sort((a, b) => a.localeCompare(b));
  return { name: 'forget', form, owned, ...typed };
}
